package org.starbranch.sample;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.proposal.Proposals;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.rectification.Rectification;
import org.starbranch.rectification.Rectifications;

/** What a year came to, for the console: four stars of each branch with reasons, the caps, the open rectifications. */
@Component
@Profile("sample")
class ResultTable {

    private static final int SHOWN = 60;

    private final Cycles cycles;
    private final RatingStars stars;
    private final Proposals proposals;
    private final Rectifications rectifications;

    ResultTable(Cycles cycles, RatingStars stars, Proposals proposals, Rectifications rectifications) {
        this.cycles = cycles;
        this.stars = stars;
        this.proposals = proposals;
        this.rectifications = rectifications;
    }

    void print(String cycle, PrintStream out) {
        out.printf("%n%s%n", cycles.cycle(cycle).name());
        out.println("支部   得分 名额 上级 最终  理由");
        Map<String, Map<StarKind, StarRecord>> known = stars.ofCycle(cycle);
        List<RosterEntry> rated = cycles.rated(cycle);
        rated.stream()
                .limit(SHOWN)
                .forEach(entry -> out.println(line(entry, known.getOrDefault(entry.branch(), Map.of()))));
        if (rated.size() > SHOWN) {
            out.printf("…… 另有 %d 个支部，见评选结果页%n", rated.size() - SHOWN);
        }
        out.println("\n名额");
        proposals
                .calculation(cycle)
                .ifPresent(run -> run.caps().forEach(limit -> out.println("  " + limit.explanation())));
        out.println("\n正在整改");
        for (Rectification open : rectifications.open(cycle)) {
            out.printf(
                    "  %s  %s  %s%n",
                    open.number(), open.rating().branch(), open.stage().title());
        }
    }

    private static String line(RosterEntry entry, Map<StarKind, StarRecord> kinds) {
        String decisive = Optional.ofNullable(kinds.get(StarKind.FINAL))
                .map(StarRecord::reason)
                .orElse("");
        String quota = Optional.ofNullable(kinds.get(StarKind.QUOTA))
                .map(StarRecord::reason)
                .orElse("");
        return "%-5s  %s %s %s %s  %s %s"
                .formatted(
                        entry.branch(),
                        star(kinds, StarKind.SCORE),
                        star(kinds, StarKind.QUOTA),
                        star(kinds, StarKind.SUPERIOR),
                        star(kinds, StarKind.FINAL),
                        quota,
                        decisive.equals(quota) ? "" : "｜" + decisive);
    }

    private static String star(Map<StarKind, StarRecord> kinds, StarKind kind) {
        return Optional.ofNullable(kinds.get(kind))
                .map(star -> star.star().title())
                .orElse("—");
    }
}
