package org.starbranch.ledger;

import java.util.List;
import java.util.Map;
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

    /** Opens everything that the scheme of the cycle names; what is open already stays as it is. */
    @Transactional
    public void open(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        Concern concern =
                new Concern(lowestStar(scheme), histories(cycles.cycle(cycle).year()));
        List<LedgerEntry> given = entries.ofCycle(cycle).stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ANNUAL)
                .toList();
        scheme.consequences().forEach(consequence -> open(cycle, consequence, concern, given));
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

    private Map<String, List<LedgerEntry>> histories(int year) {
        return entries.annualUpTo(year).stream()
                .collect(Collectors.groupingBy(entry -> entry.rating().branch()));
    }

    private static int lowestStar(Scheme scheme) {
        return scheme.bands().stream().mapToInt(Band::star).min().orElseThrow();
    }
}
