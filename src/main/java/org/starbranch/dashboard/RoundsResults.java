package org.starbranch.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.review.Checklists;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.Decision;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Decisions;
import org.starbranch.review.Reviews;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Progress;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * What a cycle made of rounds came to, for those who may know it: the office, the committee and the auditor; from its
 * public notice on, a branch its own. Nothing is ranked for everybody (004, reading G11; 002, reading A18).
 */
@Service
@Transactional(readOnly = true)
public class RoundsResults {

    /** What a branch is told of itself. */
    private static final Set<Kind> TOLD = EnumSet.of(Kind.TITLE, Kind.STRUCK, Kind.REVOCATION);

    /** What those who follow all branches are told: a talk is only proposed, and people decide on it. */
    private static final Set<Kind> ALL = EnumSet.of(Kind.TITLE, Kind.STRUCK, Kind.REVOCATION, Kind.TALK);

    private final Cycles cycles;
    private final Reviews reviews;
    private final Standings standings;
    private final Checklists checklists;
    private final Decisions decisions;
    private final DecidedStars stars;
    private final Sight sight;

    RoundsResults(
            Cycles cycles,
            Reviews reviews,
            Standings standings,
            Checklists checklists,
            Decisions decisions,
            DecidedStars stars,
            Sight sight) {
        this.cycles = cycles;
        this.decisions = decisions;
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
            return rows(cycle, ALL);
        }
        Optional<String> own = sight.ownBranch(actor);
        return cycle.stage().compareTo(Stage.PUBLIC_NOTICE) >= 0 && own.isPresent()
                ? rows(cycle, TOLD).stream()
                        .filter(row -> row.code().equals(own.get()))
                        .toList()
                : List.of();
    }

    private List<Row> rows(Cycle cycle, Set<Kind> told) {
        return cycles.scheme(cycle.code()).kind() == Scheme.Kind.CHECKLIST
                ? progress(cycle.code())
                : ranked(cycle.code(), told);
    }

    private List<Row> ranked(String cycle, Set<Kind> told) {
        Map<String, String> titles = titles(cycle, told);
        Map<String, Star> holding = stars.finals(cycle);
        return standings.ranked(cycle).stream()
                .map(standing -> row(
                        cycle,
                        standing,
                        Optional.ofNullable(holding.get(standing.subject())),
                        titles.getOrDefault(standing.subject(), "")))
                .toList();
    }

    /** What became of a title beside the star, by subject: 授予称号、取消称号. */
    private Map<String, String> titles(String cycle, Set<Kind> told) {
        return decisions.of(cycle).stream()
                .filter(decision -> told.contains(decision.kind()))
                .sorted(Comparator.comparing(Decision::kind))
                .collect(groupingBy(
                        Decision::subject, mapping(decision -> decision.kind().title(), joining("、"))));
    }

    /** @param holding the star that holds; after an objection it may be another than the total gives */
    private Row row(String cycle, Standing standing, Optional<Star> holding, String titles) {
        String counted = standing.title();
        String holds = holding.map(Star::title).orElse(counted);
        String corrected = holds.equals(counted) ? "" : "得分对应" + counted + "，公示期间更正";
        return new Row(
                standing.subject(),
                reviews.name(cycle, standing.subject()),
                standing.shown(),
                holds,
                Stream.of(standing.note(), titles, corrected)
                        .filter(text -> !text.isEmpty())
                        .collect(joining("；")),
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
