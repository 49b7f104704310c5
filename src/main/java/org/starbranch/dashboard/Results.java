package org.starbranch.dashboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.notice.Notices;
import org.starbranch.proposal.Calculation;
import org.starbranch.proposal.Proposals;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Visibility;

/** The stars of a cycle, for those who may know them now. */
@Service
@Transactional(readOnly = true)
public class Results {

    private static final int PAGE = 50;

    private final Cycles cycles;
    private final RatingStars stars;
    private final Proposals proposals;
    private final Notices notices;
    private final Visibility visibility;
    private final Sight sight;

    Results(
            Cycles cycles,
            RatingStars stars,
            Proposals proposals,
            Notices notices,
            Visibility visibility,
            Sight sight) {
        this.notices = notices;
        this.cycles = cycles;
        this.stars = stars;
        this.proposals = proposals;
        this.visibility = visibility;
        this.sight = sight;
    }

    /** The results of a cycle; empty as long as this visitor may not know a single star of it. */
    public Optional<YearResults> find(Cycle cycle, Actor actor, int page) {
        return visibility.seesStars(actor, cycle.code()) ? Optional.of(results(cycle, actor, page)) : Optional.empty();
    }

    /** The newest cycle whose results the visitor may see, or the newest of all; empty where there is none. */
    public Optional<Cycle> newest(Actor actor) {
        List<Cycle> all = cycles.all().stream()
                .filter(cycle -> !cycles.hasRounds(cycle.code()))
                .toList();
        return all.stream()
                .filter(cycle -> visibility.seesStars(actor, cycle.code()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether everybody may know the stars of a cycle. */
    public boolean isReleased(String cycle) {
        return visibility.seesStars(Actor.PUBLIC, cycle);
    }

    /** Whether the public notice is out and not over yet. */
    public boolean isOnNotice(Cycle cycle) {
        return cycle.stage() == Stage.PUBLIC_NOTICE && (isReleased(cycle.code()) || notices.isPublished(cycle.code()));
    }

    private YearResults results(Cycle cycle, Actor actor, int page) {
        boolean reasons = sight.ofReasons(actor);
        Map<String, Map<StarKind, StarRecord>> given = stars.ofCycle(cycle.code());
        StarKind shown = reasons ? furthest(given.values()) : StarKind.FINAL;
        Paged<RosterEntry> entries = Paged.of(cycles.rated(cycle.code()), page, PAGE);
        return new YearResults(
                cycle,
                isReleased(cycle.code()),
                reasons,
                shown,
                Bar.of(counted(given, shown)),
                rows(entries, given, actor, reasons),
                reasons ? caps(cycle.code()) : List.of());
    }

    private Paged<ResultRow> rows(
            Paged<RosterEntry> entries, Map<String, Map<StarKind, StarRecord>> given, Actor actor, boolean reasons) {
        boolean all = sight.ofAllBranches(actor);
        Optional<String> own = sight.ownBranch(actor);
        return entries.map(entry -> {
            Map<StarKind, StarRecord> known = given.getOrDefault(entry.branch(), Map.of());
            boolean opens = all || own.filter(entry.branch()::equals).isPresent();
            return reasons ? ResultRow.whole(entry, known, opens) : ResultRow.published(entry, known, opens);
        });
    }

    private static List<Star> counted(Map<String, Map<StarKind, StarRecord>> given, StarKind shown) {
        return given.values().stream()
                .map(known -> known.get(shown))
                .filter(Objects::nonNull)
                .map(StarRecord::star)
                .toList();
    }

    /** The last of the four stars that any branch has. */
    private static StarKind furthest(Collection<Map<StarKind, StarRecord>> given) {
        return Arrays.stream(StarKind.values())
                .filter(kind -> given.stream().anyMatch(known -> known.containsKey(kind)))
                .reduce((earlier, later) -> later)
                .orElse(StarKind.SCORE);
    }

    private List<Limit> caps(String cycle) {
        return proposals.calculation(cycle).map(Calculation::caps).orElse(List.of());
    }
}
