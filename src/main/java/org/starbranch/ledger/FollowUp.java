package org.starbranch.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Scheme;

/** Opens what follows from the annual stars of a cycle: proposals to offices, analyses, rectifications. */
@Service
public class FollowUp {

    private final LedgerEntries entries;
    private final Linkages linkages;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;

    FollowUp(LedgerEntries entries, Linkages linkages, Cycles cycles, ApplicationEventPublisher events) {
        this.entries = entries;
        this.linkages = linkages;
        this.cycles = cycles;
        this.events = events;
    }

    /** Opens everything that the scheme of the cycle names for a star; what is open already stays as it is. */
    @Transactional
    public void open(String cycle) {
        open(cycle, Map.of());
    }

    /**
     * Opens everything that the scheme of the cycle names for a star or a title. A talk or the loss of a title is the cycle's
     * own matter, and not opened here.
     *
     * @param titled the branches that have each title, by its code
     */
    @Transactional
    public void open(String cycle, Map<String, Set<String>> titled) {
        Scheme scheme = cycles.scheme(cycle);
        Concern concern =
                new Concern(lowestStar(scheme), histories(cycles.cycle(cycle).year(), scheme.code()), titled);
        List<LedgerEntry> given = entries.ofCycle(cycle).stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ANNUAL)
                .toList();
        scheme.consequences().stream()
                .filter(FollowUp::isOpenedHere)
                .forEach(consequence -> open(cycle, consequence, concern, given));
    }

    private void open(String cycle, Consequence consequence, Concern concern, List<LedgerEntry> given) {
        List<LedgerEntry> concerned = concern.concerned(consequence, given);
        if (consequence.kind() == Consequence.Kind.RECTIFICATION) {
            concerned.forEach(entry -> events.publishEvent(new Ledger.RectificationDue(entry.rating())));
        } else {
            concern.together(consequence, concerned)
                    .forEach(branches -> linkages.propose(cycle, consequence, branches));
        }
    }

    private static boolean isOpenedHere(Consequence consequence) {
        return consequence.active()
                && consequence.kind() != Consequence.Kind.TALK
                && consequence.kind() != Consequence.Kind.REVOCATION;
    }

    /** Stars of another scheme are other stars: three are the lowest of 001 and good in 000. */
    private Map<String, List<LedgerEntry>> histories(int year, String scheme) {
        List<LedgerEntry> annual = entries.annualUpTo(year);
        Set<String> others = annual.stream()
                .map(entry -> entry.rating().cycle())
                .distinct()
                .filter(code -> cycles.find(code)
                        .filter(cycle -> !cycle.schemeCode().equals(scheme))
                        .isPresent())
                .collect(Collectors.toSet());
        return annual.stream()
                .filter(entry -> !others.contains(entry.rating().cycle()))
                .collect(Collectors.groupingBy(entry -> entry.rating().branch()));
    }

    private static int lowestStar(Scheme scheme) {
        return scheme.bands().stream().mapToInt(Band::star).min().orElseThrow();
    }
}
