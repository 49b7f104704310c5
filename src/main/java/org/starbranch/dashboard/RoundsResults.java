package org.starbranch.dashboard;

import java.util.ArrayList;
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
import org.starbranch.review.Checklists;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.Reviews;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Progress;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * What a cycle made of rounds came to, for those who may know it: the office, the committee and the auditor; from
 * the public notice on, a branch its own. Nothing is ranked for everybody (004, reading G11; 002, reading A18).
 */
@Service
@Transactional(readOnly = true)
public class RoundsResults {

    private final Cycles cycles;
    private final Reviews reviews;
    private final Standings standings;
    private final Checklists checklists;
    private final DecidedStars stars;
    private final Sight sight;

    RoundsResults(
            Cycles cycles,
            Reviews reviews,
            Standings standings,
            Checklists checklists,
            DecidedStars stars,
            Sight sight) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.standings = standings;
        this.checklists = checklists;
        this.stars = stars;
        this.sight = sight;
    }

    /** One line; {@code worked} has a sum on each line. */
    public record Row(String code, String name, String value, String result, String note, List<String> worked) {}

    /** Empty as long as the visitor may not know any. */
    public List<Row> of(Cycle cycle, Actor actor) {
        if (actor.isAny(Role.OFFICE, Role.PARTY_COMMITTEE, Role.AUDITOR)) {
            return rows(cycle);
        }
        Optional<String> own = sight.ownBranch(actor);
        return cycle.stage().compareTo(Stage.PUBLIC_NOTICE) >= 0 && own.isPresent()
                ? rows(cycle).stream()
                        .filter(row -> row.code().equals(own.get()))
                        .toList()
                : List.of();
    }

    private List<Row> rows(Cycle cycle) {
        return cycles.scheme(cycle.code()).kind() == Scheme.Kind.CHECKLIST
                ? progress(cycle.code())
                : stars(cycle.code());
    }

    private List<Row> stars(String cycle) {
        Map<String, Star> decided = stars.finals(cycle);
        return standings.ranked(cycle).stream()
                .map(standing -> row(cycle, standing, Optional.ofNullable(decided.get(standing.subject()))))
                .toList();
    }

    /** @param decided the star that holds; after an objection it may be another than the total gives */
    private Row row(String cycle, Standing standing, Optional<Star> decided) {
        String counted = standing.title();
        String holds = decided.map(Star::title).orElse(counted);
        return new Row(
                standing.subject(),
                reviews.name(cycle, standing.subject()),
                standing.shown(),
                holds,
                holds.equals(counted) ? standing.note() : "得分对应" + counted + "，公示期间更正",
                standing.worked().lines().toList());
    }

    private List<Row> progress(String cycle) {
        Map<String, Progress> progress = checklists.progress(cycle);
        List<Row> rows = new ArrayList<>();
        for (RosterEntry branch : cycles.rated(cycle)) {
            Progress.Counts own =
                    Objects.requireNonNull(progress.get(branch.branch())).all();
            String result = "达标 %d，部分达标 %d，未达标 %d，不适用 %d"
                    .formatted(own.met(), own.partlyMet(), own.notMet(), own.notApplicable());
            rows.add(new Row(
                    branch.branch(),
                    branch.name(),
                    own.share().map(share -> share.rounded() + "%").orElse("—"),
                    result,
                    "",
                    List.of(own.worked())));
        }
        return rows;
    }
}
