package org.starbranch.scheme.compiler;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.Title.MemberShare;

/**
 * A title asks for a share of a star that a cap limits: for some branches no whole number lies between. Of 1, 2, 3 or 6
 * members no number is at least 20 % and at most 30 % (002, reading A8).
 */
final class WindowCheck implements Check {

    /** Beyond this many members the list would say nothing new. */
    private static final int LARGEST = 1000;

    private static final int SHOWN = 10;

    @Override
    public void check(Scheme scheme, Report report) {
        for (Title title : scheme.titles()) {
            title.memberShare()
                    .ifPresent(share -> capOf(share, scheme).forEach(cap -> window(title, share, cap, report)));
        }
    }

    /** The numbers of members for which a title of the scheme cannot be reached under its cap, smallest first. */
    static List<Integer> impossible(Scheme scheme) {
        return scheme.titles().stream()
                .flatMap(title -> title.memberShare().stream())
                .flatMap(share -> capOf(share, scheme).flatMap(cap -> impossible(share, cap).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Cap> capOf(MemberShare share, Scheme scheme) {
        return scheme.findAbout(Subject.MEMBER).stream()
                .flatMap(members -> members.caps().stream())
                .filter(cap -> cap.star() == share.star());
    }

    private static List<Integer> impossible(MemberShare share, Cap cap) {
        return IntStream.rangeClosed(1, LARGEST)
                .filter(members -> share.needed(members) > cap.limit(members))
                .boxed()
                .toList();
    }

    private static void window(Title title, MemberShare share, Cap cap, Report report) {
        List<Integer> members = impossible(share, cap);
        if (share.percent() > cap.percent()) {
            report.error(
                    share,
                    "percent",
                    "“%s”要求 %d%%，名额却不超过 %d%%，无人能达到".formatted(title.name(), share.percent(), cap.percent()));
        } else if (!members.isEmpty()) {
            report.warning(
                    share,
                    "percent",
                    "党员人数为 %s 的支部，不少于 %d%% 与不超过 %d%% 之间没有整数，不能评“%s”"
                            .formatted(list(members), share.percent(), cap.percent(), title.name()));
        }
    }

    private static String list(List<Integer> members) {
        String first = members.stream().limit(SHOWN).map(String::valueOf).collect(joining("、"));
        return members.size() > SHOWN ? first + " 等" : first;
    }
}
