package org.starbranch.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;

/** What every step of a rating asks first: is it its turn, and may this person take it? */
@Component
class RatingDesk {

    private final RatingRows ratings;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Clock clock;

    RatingDesk(RatingRows ratings, Cycles cycles, Organisation organisation, Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.organisation = organisation;
        this.clock = clock;
    }

    Scheme scheme(RatingId rating) {
        return cycles.scheme(rating.cycle());
    }

    int year(RatingId rating) {
        return cycles.year(rating.cycle());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Leaves the rating at its next stage. */
    void enter(RatingId rating, Stage next) {
        ratings.findById(RatingRow.Key.of(rating))
                .orElseThrow()
                .enter(next, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    /** Nothing, or that the rating is not at this stage. */
    List<Fault> turn(RatingId rating, Stage expected) {
        return ratings.findById(RatingRow.Key.of(rating))
                .map(RatingRow::rating)
                .map(found -> found.stage() == expected
                        ? List.<Fault>of()
                        : List.of(Fault.of(
                                "现在是“%s”阶段，不能提交“%s”".formatted(found.stage().title(), expected.title()))))
                .orElseGet(() -> List.of(Fault.of("没有这个支部的评选")));
    }

    List<Fault> secretaryOnly(RatingId rating, Actor actor) {
        return organisation.isSecretary(actor, rating.branch()) ? List.of() : List.of(Fault.of("只有本支部书记可以提交"));
    }

    List<Fault> committeeMemberOnly(RatingId rating, Actor actor) {
        return organisation.isCommitteeMember(actor, rating.branch())
                ? List.of()
                : List.of(Fault.of("只有本支部委员可以确认，且不能是书记本人"));
    }

    /** Who scores a branch belongs to the group, is nobody's secretary and has no conflict of interest with it. */
    List<Fault> scorerOnly(RatingId rating, Actor actor, Role role) {
        List<Fault> faults = new ArrayList<>();
        if (!actor.is(role)) {
            faults.add(Fault.of("只有" + role.title() + "可以评分"));
        }
        if (actor.is(Role.SECRETARY)) {
            faults.add(Fault.of("支部书记不参与考核评分"));
        }
        organisation.conflict(actor.userId(), rating.branch()).map(Fault::of).ifPresent(faults::add);
        return faults;
    }
}
