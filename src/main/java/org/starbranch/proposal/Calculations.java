package org.starbranch.proposal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.scoring.Allocation;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Refused;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Candidate;

/** Allocates the stars of a cycle from what its tables say now. */
@Component
class Calculations {

    private final StandingsOfCycle standings;
    private final CalculationRows rows;
    private final Cycles cycles;

    Calculations(StandingsOfCycle standings, CalculationRows rows, Cycles cycles) {
        this.standings = standings;
        this.rows = rows;
        this.cycles = cycles;
    }

    /** Calculates and keeps the result under this number. */
    Calculation calculate(String cycle, int run) {
        Standings now = standings.of(cycle);
        Calculation calculation = calculation(cycle, run, now, allocate(now));
        rows.save(cycle, calculation);
        return calculation;
    }

    /** The newest calculation of a proposal. */
    Calculation of(Proposal proposal) {
        return rows.find(proposal.cycle(), proposal.run()).orElseThrow();
    }

    /** Whether a total, a key or a veto changed since. */
    boolean isOutdated(Proposal proposal) {
        return !standings.of(proposal.cycle()).basis().equals(of(proposal).basis());
    }

    private static Allocated allocate(Standings now) {
        Allocation allocation = Allocation.of(now.scheme(), now.candidates(), now.roster(), now.votes());
        if (allocation instanceof Refused refused) {
            throw new IllegalStateException("cannot allocate: " + refused.faults());
        }
        return (Allocated) allocation;
    }

    private Calculation calculation(String cycle, int run, Standings now, Allocated allocated) {
        Map<String, String> names =
                cycles.rated(cycle).stream().collect(Collectors.toMap(RosterEntry::branch, RosterEntry::name));
        Map<String, String> keys = now.candidates().stream().collect(Collectors.toMap(Candidate::code, now::keys));
        List<ProposalLine> lines = allocated.results().stream()
                .map(result ->
                        line(result, names.getOrDefault(result.code(), ""), keys.getOrDefault(result.code(), "")))
                .toList();
        return new Calculation(
                run, now.roster(), now.basis(), lines, allocated.caps(), allocated.ties(), allocated.warnings());
    }

    private static ProposalLine line(Result result, String name, String keys) {
        return new ProposalLine(
                result.code(),
                name,
                result.rank(),
                result.total().shown(),
                result.total().toString(),
                keys,
                result.scoreStar(),
                result.quotaStar(),
                result.tied(),
                result.reason());
    }
}
