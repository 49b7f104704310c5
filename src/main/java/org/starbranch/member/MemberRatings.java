package org.starbranch.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BallotResult;
import org.starbranch.member.ballot.BallotResult.Counted;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** What the members of a branch came to, and its share of those with the highest star. */
@Service
@Transactional(readOnly = true)
public class MemberRatings {

    private final MemberRows rows;
    private final MemberLists lists;
    private final MemberVetoes vetoes;
    private final Ballots ballots;
    private final Cycles cycles;
    private final MemberSight sight;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberRatings(
            MemberRows rows,
            MemberLists lists,
            MemberVetoes vetoes,
            Ballots ballots,
            Cycles cycles,
            MemberSight sight,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.vetoes = vetoes;
        this.ballots = ballots;
        this.cycles = cycles;
        this.sight = sight;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The rating as it stands; empty where the branch has no list, or the scheme rates no members. */
    public Optional<MemberRating> find(RatingId branch) {
        return lists.rules(branch.cycle()).flatMap(rules -> rows.find(branch).map(list -> rating(list, rules)));
    }

    /** The branch's share of members with the star that a title asks for, as soon as the branch has confirmed its stars. */
    public Optional<StarShare> share(RatingId branch) {
        return find(branch).filter(rating -> rating.list().isFinished()).flatMap(MemberRating::counted);
    }

    /**
     * The secretary confirms the stars: {@code cap_reason} says why there are more than the soft cap. Where the ballot was
     * closed with too few replies, the members stay without a star.
     */
    @Transactional
    public Submission<MemberRating> finish(RatingId branch, Map<String, String> typed, Actor actor) {
        if (!sight.ofSecretary(actor, branch.branch())) {
            return Submission.refused("只有本支部书记可以确认结果");
        }
        rows.lock(branch);
        Optional<MemberRating> rating = find(branch);
        if (rating.isEmpty() || rating.get().list().isFinished()) {
            return Submission.refused("没有可以确认的结果");
        }
        FormFields form = new FormFields(typed);
        boolean exceeded = rating.get().counted().filter(StarShare::isExceeded).isPresent();
        String reason = exceeded ? form.required("cap_reason", "超过名额的理由", 500) : "";
        form.require(isReady(branch, rating.get()), "", "民主测评还没有截止，或者还有党员没有支委评分");
        return form.unlessFaulty(() -> {
            rows.finish(branch, actor.userId(), LocalDate.now(clock), reason);
            audit.record(actor, "member.finished", branch.toString(), "确认党员评星结果");
            events.publishEvent(new MemberRating.Finished(branch));
            return find(branch).orElseThrow();
        });
    }

    /** How far every branch that is rated in the cycle is, by branch code; empty where the scheme rates no members. */
    public List<BranchProgress> progress(String cycle) {
        Optional<MemberRules> rules = lists.rules(cycle);
        if (rules.isEmpty()) {
            return List.of();
        }
        Map<String, MemberRows.Count> counts = rows.counts(cycle);
        Map<String, BallotBox> boxes = ballots.ofMembers(cycle);
        return cycles.rated(cycle).stream()
                .map(entry -> progress(entry, counts, boxes, rules.get()))
                .toList();
    }

    private static BranchProgress progress(
            RosterEntry entry, Map<String, MemberRows.Count> counts, Map<String, BallotBox> boxes, MemberRules rules) {
        MemberRows.Count count = counts.getOrDefault(entry.branch(), new MemberRows.Count(0, 0, 0, false));
        int rated = count.members() - count.exempt();
        return new BranchProgress(
                entry.branch(),
                entry.name(),
                entry.members(),
                count.members(),
                count.exempt(),
                count.applied(),
                boxes.get(entry.branch()),
                count.finished(),
                rated == 0
                        || StarShare.of(rules, rated).map(StarShare::isPossible).orElse(true));
    }

    private MemberRating rating(MemberList list, MemberRules rules) {
        RatingId branch = list.branch();
        Map<String, Fraction> ballot = ballotMeans(branch);
        Map<String, Fraction> committee = rows.means(branch);
        Set<String> held = vetoes.held(branch, rules);
        MemberSum sum = new MemberSum(rules);
        List<MemberResult> results = list.rated().stream()
                .map(member -> sum.of(
                        member, ballot.get(member.code()), committee.get(member.code()), held.contains(member.code())))
                .toList();
        int star = StarShare.of(rules, results.size()).map(StarShare::star).orElse(0);
        int holders = (int) results.stream().filter(result -> result.has(star)).count();
        return new MemberRating(
                list, results, StarShare.of(rules, results.size(), holders).orElse(null));
    }

    private Map<String, Fraction> ballotMeans(RatingId branch) {
        return lists.box(branch).map(ballots::result).stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .map(Counted::means)
                .findFirst()
                .orElse(Map.of());
    }

    private boolean isReady(RatingId branch, MemberRating rating) {
        Optional<BallotResult> ballot = lists.box(branch).map(ballots::result);
        return ballot.filter(result -> !(result instanceof BallotResult.Pending))
                        .isPresent()
                && rating.results().stream().allMatch(result -> result.committee() != null);
    }
}
