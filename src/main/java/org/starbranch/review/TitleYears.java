package org.starbranch.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Title;

/** The years of one scheme beside each other, and the title of 002 that goes through them. */
@Component
class TitleYears {

    private final Cycles cycles;
    private final Decisions decisions;

    TitleYears(Cycles cycles, Decisions decisions) {
        this.cycles = cycles;
        this.decisions = decisions;
    }

    /** The title that whoever meets its condition gets. */
    Title title(String cycle) {
        return cycles.scheme(cycle).titles().stream()
                .filter(title -> title.basis() == Title.Basis.CONDITION)
                .findFirst()
                .orElseThrow();
    }

    /** The cycles of the same scheme before this one, the last first; a year that was left out is not among them. */
    List<String> before(String cycle) {
        int year = cycles.year(cycle);
        return ofScheme(cycle)
                .filter(other -> other.year() < year)
                .sorted(Comparator.comparing(Cycle::year).reversed())
                .map(Cycle::code)
                .toList();
    }

    /** The cycle of the year after. */
    Optional<String> after(String cycle) {
        return inYear(cycle, cycles.year(cycle) + 1);
    }

    /** The cycle of the year before. */
    Optional<String> yearBefore(String cycle) {
        return inYear(cycle, cycles.year(cycle) - 1);
    }

    private Optional<String> inYear(String cycle, int year) {
        return ofScheme(cycle)
                .filter(other -> other.year() == year)
                .map(Cycle::code)
                .findFirst();
    }

    /** What was decided on the title in this and all earlier years; one question to the database for all of them. */
    TitleRecord record(String cycle) {
        List<String> upTo =
                Stream.concat(Stream.of(cycle), before(cycle).stream()).toList();
        Map<String, List<Decision>> decided = decisions.of(upTo);
        return new TitleRecord(
                upTo.stream().map(year -> decided.getOrDefault(year, List.of())).toList());
    }

    private Stream<Cycle> ofScheme(String cycle) {
        String scheme = cycles.cycle(cycle).schemeCode();
        return cycles.all().stream().filter(other -> other.schemeCode().equals(scheme));
    }
}
