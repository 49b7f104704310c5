package org.starbranch.dashboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.ExemptionRequest;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;

/** Draws the board of a cycle made of rounds of sheets. */
@Service
@Transactional(readOnly = true)
public class RoundsBoards {

    private final Reviews reviews;
    private final ExemptionRequests requests;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Sight sight;
    private final Clock clock;

    RoundsBoards(
            Reviews reviews,
            ExemptionRequests requests,
            Cycles cycles,
            Organisation organisation,
            Sight sight,
            Clock clock) {
        this.reviews = reviews;
        this.requests = requests;
        this.cycles = cycles;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    public RoundsBoard of(Cycle cycle, Actor actor) {
        boolean whole = sight.ofAllBranches(actor);
        List<Review> sheets = reviews.sheets(cycle.code());
        List<Review.Round> rounds = reviews.rounds(cycle.code());
        Map<String, Long> numbers = sheets.stream().collect(groupingBy(Review::round, counting()));
        Map<String, Review.Round> byCode =
                rounds.stream().collect(Collectors.toMap(Review.Round::code, Function.identity()));
        Optional<String> own = sight.ownBranch(actor);
        return new RoundsBoard(
                cycle,
                whole,
                rounds.stream()
                        .map(round -> new RoundsBoard.Round(
                                round.name(),
                                round.due(),
                                numbers.getOrDefault(round.code(), 0L),
                                round.open(),
                                round.open() > 0 ? late(round.due()) : 0))
                        .toList(),
                sheets.stream()
                        .filter(sheet -> sheet.state() == State.OPEN)
                        .filter(sheet -> whole
                                || own.filter(sheet.id().subject()::equals).isPresent())
                        .map(sheet -> missing(sheet, Objects.requireNonNull(byCode.get(sheet.round()))))
                        .sorted(Comparator.comparing(RoundsBoard.Missing::due))
                        .toList(),
                exempt(cycle.code(), whole, own),
                own.filter(branch -> organisation.isSecretary(actor, branch))
                        .map(branch -> application(new RatingId(cycle.code(), branch)))
                        .orElse(null));
    }

    private List<RoundsBoard.Exempt> exempt(String cycle, boolean whole, Optional<String> own) {
        return cycles.roster(cycle).stream()
                .filter(entry -> whole || own.filter(entry.branch()::equals).isPresent())
                .flatMap(entry -> Stream.ofNullable(entry.exemptReason())
                        .map(reason -> new RoundsBoard.Exempt(entry.name(), reason)))
                .toList();
    }

    private RoundsBoard.@Nullable Application application(RatingId branch) {
        ExemptionRequest made = requests.find(branch).orElse(null);
        boolean rated = cycles.entry(branch).filter(RosterEntry::isRated).isPresent();
        List<Exemption> grounds = made == null && rated ? requests.grounds(branch.cycle()) : List.of();
        return made == null && grounds.isEmpty() ? null : new RoundsBoard.Application(branch.branch(), grounds, made);
    }

    private RoundsBoard.Missing missing(Review sheet, Review.Round round) {
        return new RoundsBoard.Missing(reviews.title(sheet.id()), waitsFor(sheet), round.due(), late(round.due()));
    }

    private String waitsFor(Review sheet) {
        if (sheet.id().isPersonal()) {
            return organisation.nameOf(sheet.id().rater());
        }
        String group = reviews.groupOf(sheet.id());
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .map(Role::title)
                .findFirst()
                .orElse(group);
    }

    private long late(LocalDate due) {
        return Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.now(clock)));
    }
}
