package org.starbranch.sample;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.Ledger;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Checklists;
import org.starbranch.review.Decisions;
import org.starbranch.review.Evaluations;
import org.starbranch.review.Standings;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;

/** The stories of the further schemes, by the code of the scheme. */
@Component
@Profile("sample")
class SchemeStories {

    private final Schemes schemes;
    private final Checklists checklists;
    private final Standings standings;
    private final Evaluations evaluations;
    private final Decisions decisions;
    private final Rectifications rectifications;
    private final Ledger ledger;
    private final Clock clock;

    SchemeStories(
            Schemes schemes,
            Checklists checklists,
            Standings standings,
            Evaluations evaluations,
            Decisions decisions,
            Rectifications rectifications,
            Ledger ledger,
            Clock clock) {
        this.schemes = schemes;
        this.checklists = checklists;
        this.standings = standings;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.rectifications = rectifications;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The codes that {@code --scheme} takes beside that of the lead scheme. */
    static Set<String> codes() {
        return Set.of(ChecklistStory.SCHEME, AppraisalStory.SCHEME, EvaluationStory.SCHEME, ModelBranchStory.SCHEME);
    }

    /** @param office who acts of his own accord where the story says so */
    SchemeStory of(String code, SimulatedUser office) {
        Scheme scheme = schemes.find(code).orElseThrow();
        return switch (code) {
            case ChecklistStory.SCHEME -> new ChecklistStory(scheme, checklists, clock);
            case AppraisalStory.SCHEME -> new AppraisalStory(scheme, standings);
            case EvaluationStory.SCHEME ->
                new EvaluationStory(scheme, evaluations, standings, decisions, rectifications, ledger);
            case ModelBranchStory.SCHEME -> new ModelBranchStory(scheme, standings, decisions, rectifications, office);
            default -> throw new IllegalArgumentException("no story of " + code);
        };
    }
}
