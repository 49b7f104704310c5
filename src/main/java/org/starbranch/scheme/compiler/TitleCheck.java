package org.starbranch.scheme.compiler;

import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.Title.Basis;
import org.starbranch.scheme.model.Title.MemberShare;
import org.starbranch.scheme.model.Title.Reverification;

/** A title can be given: by a decision on so many places, or on a condition whose stars exist (001, 002). */
final class TitleCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Title title : scheme.titles()) {
            basis(title, report);
            star(title, scheme, report);
            title.memberShare().ifPresent(share -> members(title, share, scheme, report));
            title.reverified().ifPresent(again -> reverification(title, again, scheme, report));
        }
        scheme.consequences().stream()
                .filter(consequence -> !consequence.title().isEmpty())
                .forEach(consequence -> follows(consequence, scheme, report));
    }

    private static void basis(Title title, Report report) {
        boolean conditional = title.minimumStar() > 0 || title.memberShare().isPresent();
        if (title.basis() == Basis.CONDITION && !conditional) {
            report.error(title, "basis", "“%s”按条件授予，但没有写条件".formatted(title.name()));
        }
        if (title.basis() == Basis.DECISION && title.places() < 1) {
            report.error(title, "places", "“%s”由会议决定，须写明名额".formatted(title.name()));
        }
    }

    private static void star(Title title, Scheme scheme, Report report) {
        if (title.minimumStar() > 0 && scheme.findBand(title.minimumStar()).isEmpty()) {
            report.error(title, "minimumStar", "“%s”：没有 %d 星的分数段".formatted(title.name(), title.minimumStar()));
        }
    }

    private static void members(Title title, MemberShare share, Scheme scheme, Report report) {
        Optional<Scheme> members = scheme.findAbout(Subject.MEMBER);
        if (members.isEmpty()) {
            report.error(title, "members", "“%s”看党员星级，但方案没有评党员".formatted(title.name()));
        } else if (members.get().findBand(share.star()).isEmpty()) {
            report.error(share, "star", "“%s”：党员没有 %d 星的分数段".formatted(title.name(), share.star()));
        } else if (share.percent() < 1 || share.percent() > 100) {
            report.error(share, "percent", "“%s”：比例应当是 1%% 至 100%%".formatted(title.name()));
        }
    }

    /** Whoever would not get the title today does not keep it: the line is that of the star it asks for. */
    private static void reverification(Title title, Reverification again, Scheme scheme, Report report) {
        Optional<Band> band = scheme.findBand(title.minimumStar());
        if (band.filter(found -> found.from().compareTo(again.below()) != 0).isPresent()) {
            report.warning(
                    again,
                    "below",
                    "“%s”：复查线 %s 分，授予时的星级从 %s 分起"
                            .formatted(
                                    title.name(),
                                    again.below().toPlainString(),
                                    band.get().from().toPlainString()));
        }
    }

    private static void follows(Consequence consequence, Scheme scheme, Report report) {
        Stream<Reverification> again =
                scheme.findTitle(consequence.title()).stream().flatMap(title -> title.reverified().stream());
        switch (consequence.kind()) {
            case REVOCATION -> {
                if (again.noneMatch(Reverification::revokes)) {
                    report.error(consequence, "title", "“%s”：该称号没有会取消它的复查".formatted(consequence.name()));
                }
            }
            case TALK ->
                again.filter(rule -> rule.talkAfter() != consequence.years())
                        .forEach(rule -> report.error(
                                consequence,
                                "years",
                                "“%s”：%d 次，与称号复查的 %d 次不符"
                                        .formatted(consequence.name(), consequence.years(), rule.talkAfter())));
            default -> {
                // An award leads to whatever the scheme says.
            }
        }
    }
}
