package org.starbranch.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.shared.Actor;

/** Talks that are proposed, never held by the system: people decide on each (reading A15). */
@Component
class Talks {

    private static final String PROPOSED = "PROPOSED";

    private final Standings standings;
    private final PastStars past;
    private final Decisions decisions;
    private final Cycles cycles;

    Talks(Standings standings, PastStars past, Decisions decisions, Cycles cycles) {
        this.standings = standings;
        this.past = past;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /** Proposes one with each branch that was at the lower end for as many years in a row as the scheme says (A14). */
    void proposeAfterLowYears(String cycle, Actor actor) {
        Map<String, List<Integer>> earlier = past.before(cycle);
        for (Consequence consequence : cycles.scheme(cycle).consequences()) {
            if (consequence.kind() == Consequence.Kind.TALK
                    && consequence.title().isEmpty()) {
                standings.of(cycle, 0).stream()
                        .filter(standing -> standing.stars()
                                .filter(star -> isLow(consequence, star.level()))
                                .isPresent())
                        .map(Standing::subject)
                        .filter(branch -> lowYears(consequence, earlier.getOrDefault(branch, List.of())) + 1
                                >= consequence.years())
                        .forEach(branch -> propose(cycle, branch, consequence.text(), actor));
            }
        }
    }

    /** Proposes one; where one is proposed for another reason, both reasons stand. */
    void propose(String cycle, String branch, String reason, Actor actor) {
        String reasons = decisions.of(cycle).stream()
                .filter(decision ->
                        decision.kind() == Kind.TALK && decision.subject().equals(branch))
                .findFirst()
                .map(decision -> decision.reason() + "；" + reason)
                .orElse(reason);
        decisions.add(cycle, Kind.TALK, branch, PROPOSED, reasons, "", actor);
    }

    private static int lowYears(Consequence consequence, List<Integer> stars) {
        int years = 0;
        for (int star : stars) {
            if (star != 0 && !isLow(consequence, star)) {
                return years;
            }
            years += star == 0 ? 0 : 1;
        }
        return years;
    }

    private static boolean isLow(Consequence consequence, int star) {
        return star > 0 && consequence.concerns(star);
    }
}
