package org.starbranch.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.proposal.Calculation;
import org.starbranch.proposal.ProposalLine;
import org.starbranch.proposal.Proposals;
import org.starbranch.rating.PointScore;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.rating.Veto;
import org.starbranch.rating.Vetoes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Visibility;
import org.starbranch.verification.Verifications;

/** Puts the file of one branch together out of what the visitor may see. */
@Service
@Transactional(readOnly = true)
public class BranchFiles {

    private final Cycles cycles;
    private final Ratings ratings;
    private final RatingStars stars;
    private final Vetoes vetoes;
    private final Proposals proposals;
    private final Verifications verifications;
    private final Objections objections;
    private final Boards boards;
    private final ReturnedItems returned;
    private final Timeline timeline;
    private final Names names;
    private final Sight sight;
    private final Visibility visibility;

    BranchFiles(
            Cycles cycles,
            Ratings ratings,
            RatingStars stars,
            Vetoes vetoes,
            Proposals proposals,
            Verifications verifications,
            Objections objections,
            Boards boards,
            ReturnedItems returned,
            Timeline timeline,
            Names names,
            Sight sight,
            Visibility visibility) {
        this.cycles = cycles;
        this.ratings = ratings;
        this.stars = stars;
        this.vetoes = vetoes;
        this.proposals = proposals;
        this.verifications = verifications;
        this.objections = objections;
        this.boards = boards;
        this.returned = returned;
        this.timeline = timeline;
        this.names = names;
        this.sight = sight;
        this.visibility = visibility;
    }

    /** The file; empty where there is none, or none that this visitor may know of. */
    public Optional<BranchFile> find(RatingId id, Actor actor) {
        return cycles.find(id.cycle())
                .filter(cycle -> sight.of(actor, id.branch()))
                .flatMap(cycle -> cycles.entry(id).map(entry -> file(cycle, entry, id, actor)));
    }

    private BranchFile file(Cycle cycle, RosterEntry entry, RatingId id, Actor actor) {
        Scheme scheme = cycles.scheme(id.cycle());
        boolean seesStars = visibility.seesStars(actor, id.cycle());
        boolean seesScores = visibility.seesScores(actor, id);
        boolean seesOwn = visibility.seesSelfAssessment(actor, id);
        boolean reasons = seesStars && sight.ofReasons(actor);
        List<Veto> about = vetoes.of(id);
        List<Objection> against = seesScores ? objectionsOf(id) : List.of();
        return new BranchFile(
                cycle,
                entry,
                boards.row(id).orElse(null),
                seesStars ? published(id) : null,
                timeline.of(subjects(id, about, reasons ? against : List.of()), seesScores),
                points(id, seesOwn, seesScores),
                seesScores,
                seesScores && entry.isRated() ? why(id) : null,
                seesOwn ? returned.of(id, scheme) : List.of(),
                about,
                seesScores ? verifications.find(id).orElse(null) : null,
                against,
                scheme.vetoGrounds(),
                actor.is(Role.OFFICE) && entry.isRated() && cycle.stage().compareTo(Cycle.Stage.PROPOSAL) <= 0,
                reasons);
    }

    private @Nullable Star published(RatingId id) {
        return stars.current(id, StarKind.FINAL).map(StarRecord::star).orElse(null);
    }

    private List<PointScore> points(RatingId id, boolean own, boolean committee) {
        if (!own && !committee) {
            return List.of();
        }
        return ratings.points(id).stream()
                .map(point -> new PointScore(
                        point.point(),
                        point.item(),
                        own ? point.own() : null,
                        point.sheet(),
                        committee ? point.given() : null))
                .toList();
    }

    private Why why(RatingId id) {
        Optional<Calculation> calculation = proposals.calculation(id.cycle());
        return new Why(
                ratings.totals(id),
                calculation.flatMap(done -> line(done, id.branch())).orElse(null),
                calculation.map(Calculation::caps).orElse(List.of()),
                lines(stars.history(id)));
    }

    private static Optional<ProposalLine> line(Calculation calculation, String branch) {
        return calculation.lines().stream()
                .filter(line -> line.branch().equals(branch))
                .findFirst();
    }

    private List<StarLine> lines(List<StarRecord> history) {
        Map<String, String> known =
                names.of(history.stream().map(StarRecord::actor).toList());
        return history.stream()
                .sorted(java.util.Comparator.comparing(StarRecord::kind).thenComparing(StarRecord::version))
                .map(star ->
                        new StarLine(star, known.getOrDefault(star.actor(), star.actor()), isPresent(star, history)))
                .toList();
    }

    private static boolean isPresent(StarRecord star, List<StarRecord> history) {
        return history.stream().noneMatch(other -> other.kind() == star.kind() && other.version() > star.version());
    }

    private List<Objection> objectionsOf(RatingId id) {
        return objections.ofCycle(id.cycle()).stream()
                .filter(objection -> objection.rating().equals(id))
                .toList();
    }

    private static List<String> subjects(RatingId id, List<Veto> vetoes, List<Objection> objections) {
        List<String> subjects = new ArrayList<>(List.of(id.toString()));
        vetoes.forEach(veto -> subjects.add(veto.key()));
        objections.forEach(objection -> subjects.add(id + "/" + objection.receipt()));
        return subjects;
    }
}
