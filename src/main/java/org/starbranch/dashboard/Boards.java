package org.starbranch.dashboard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.CycleDeadline;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Rating;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.rating.Ratings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** Draws the boards: one query per table, however many branches there are. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final int PAGE = 50;

    private final Cycles cycles;
    private final Ratings ratings;
    private final WorkingCalendar calendar;
    private final Sight sight;
    private final Clock clock;

    Boards(Cycles cycles, Ratings ratings, WorkingCalendar calendar, Sight sight, Clock clock) {
        this.cycles = cycles;
        this.ratings = ratings;
        this.calendar = calendar;
        this.sight = sight;
        this.clock = clock;
    }

    /** The board of a cycle; empty where there is no such cycle. */
    public Optional<Board> find(String code, Actor actor, BoardFilter filter, int page) {
        return cycles.find(code).map(cycle -> board(cycle, actor, filter, page));
    }

    /** The stages of a cycle with their days. */
    public List<CycleStep> steps(Cycle cycle) {
        return CycleStep.of(cycle, cycles.deadlines(cycle.code()), today());
    }

    /** How far one branch is; empty where it is not rated in this cycle. */
    public Optional<BoardRow> row(RatingId id) {
        Cycle cycle = cycles.cycle(id.cycle());
        BranchDeadlines deadlines = deadlines(cycle, cycles.deadlines(id.cycle()));
        return cycles.entry(id)
                .filter(RosterEntry::isRated)
                .map(entry -> row(entry, ratings.find(id).orElse(null), deadlines));
    }

    private Board board(Cycle cycle, Actor actor, BoardFilter filter, int page) {
        boolean whole = sight.ofAllBranches(actor);
        List<CycleDeadline> days = cycles.deadlines(cycle.code());
        List<RosterEntry> roster = cycles.roster(cycle.code());
        List<BoardRow> rows = rows(cycle, roster, days);
        return new Board(
                cycle,
                CycleStep.of(cycle, days, today()),
                whole,
                whole ? counts(rows) : Map.of(),
                whole ? rows.stream().filter(BoardRow::isLate).count() : 0,
                Paged.of(whole ? rows.stream().filter(filter::takes).toList() : own(rows, actor), page, PAGE),
                whole ? roster.stream().filter(entry -> !entry.isRated()).toList() : List.of());
    }

    private List<BoardRow> rows(Cycle cycle, List<RosterEntry> roster, List<CycleDeadline> days) {
        Map<String, Rating> byBranch = ratings.ofCycle(cycle.code()).stream()
                .collect(toMap(rating -> rating.id().branch(), identity()));
        BranchDeadlines deadlines = deadlines(cycle, days);
        return roster.stream()
                .filter(RosterEntry::isRated)
                .map(entry -> row(entry, byBranch.get(entry.branch()), deadlines))
                .toList();
    }

    private List<BoardRow> own(List<BoardRow> rows, Actor actor) {
        return sight.ownBranch(actor)
                .map(own -> rows.stream()
                        .filter(row -> row.branch().branch().equals(own))
                        .toList())
                .orElse(List.of());
    }

    private static BoardRow row(RosterEntry entry, @Nullable Rating rating, BranchDeadlines deadlines) {
        return rating == null
                ? new BoardRow(entry, null, null, null, "")
                : new BoardRow(
                        entry,
                        rating.stage(),
                        rating.since(),
                        deadlines.of(rating).orElse(null),
                        BranchDeadlines.waitsFor(rating.stage()));
    }

    private static Map<Stage, Long> counts(List<BoardRow> rows) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0L);
        }
        rows.stream()
                .map(BoardRow::stage)
                .filter(Objects::nonNull)
                .collect(groupingBy(identity(), counting()))
                .forEach(counts::put);
        return counts;
    }

    private BranchDeadlines deadlines(Cycle cycle, List<CycleDeadline> days) {
        return new BranchDeadlines(cycle.year(), cycles.scheme(cycle.code()), days, calendar, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
