package org.starbranch.sample;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.starbranch.review.Checklists;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;

/** The stories of the further schemes, by the code of the scheme. */
@Component
@Profile("sample")
class SchemeStories {

    private final Schemes schemes;
    private final Checklists checklists;
    private final Clock clock;

    SchemeStories(Schemes schemes, Checklists checklists, Clock clock) {
        this.schemes = schemes;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** The codes that {@code --scheme} takes beside that of the lead scheme. */
    static Set<String> codes() {
        return Set.of(ChecklistStory.SCHEME);
    }

    SchemeStory of(String code) {
        Scheme scheme = schemes.find(code).orElseThrow();
        return switch (code) {
            case ChecklistStory.SCHEME -> new ChecklistStory(scheme, checklists, clock);
            default -> throw new IllegalArgumentException("no story of " + code);
        };
    }
}
