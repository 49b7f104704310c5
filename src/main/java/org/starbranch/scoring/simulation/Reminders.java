package org.starbranch.scoring.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Quotas;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.simulation.Simulation.Done;

/**
 * What holds nobody back and still has to be known: a soft cap (原则上), and the share of members with a star that a title
 * asks of a branch (002, readings A7, A8). Each is a sum in Chinese.
 *
 * @param roster number of those that count for a share
 */
record Reminders(Rated rated, int roster, Settings settings) {

    List<String> of(Done done) {
        List<String> lines = new ArrayList<>();
        rated.scheme().caps().stream()
                .filter(cap -> cap.strictness() == Strictness.SOFT)
                .filter(cap -> done.holders(cap.star()) <= cap.limit(roster))
                .forEach(cap -> lines.add(kept(cap, done)));
        if (rated.scheme().subject() == Subject.MEMBER) {
            rated.family()
                    .titles()
                    .forEach(title -> title.memberShare().ifPresent(share -> wanted(title, share, done, lines)));
        }
        return List.copyOf(lines);
    }

    /** One that is exceeded is a warning of the allocation itself. */
    private String kept(Cap cap, Done done) {
        return "%s（原则上），现有 %d 个".formatted(Quotas.limit(cap, roster).explanation(), done.holders(cap.star()));
    }

    private void wanted(Title title, Title.MemberShare share, Done done, List<String> lines) {
        int needed = share.needed(roster);
        int holders = done.holders(share.star());
        lines.add("%s要求%s不少于 %d%%：%d × %d%% = %s → 至少 %d 名；现有 %d 名，%s"
                .formatted(
                        title.name(),
                        Star.of(share.star()).title(),
                        share.percent(),
                        roster,
                        share.percent(),
                        Fraction.of(BigDecimal.valueOf((long) roster * share.percent(), 2))
                                .shown(),
                        needed,
                        holders,
                        holders >= needed ? "已达到" : "未达到"));
        if (limit(share.star()) < needed) {
            lines.add("两项比例不能同时满足。"
                    + Quotas.text(
                            rated.scheme().smallNumbers(),
                            settings.smallNumbers().code()));
        }
    }

    private int limit(int star) {
        return rated.scheme().caps().stream()
                .filter(cap -> cap.star() == star)
                .mapToInt(cap -> cap.limit(roster))
                .min()
                .orElse(roster);
    }
}
