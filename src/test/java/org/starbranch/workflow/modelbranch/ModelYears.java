package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.Decision;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Decisions;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.shared.Time;
import org.starbranch.support.Desk;
import org.starbranch.workflow.sheetrating.SheetFields;

/** Lets a few branches of the sample college go through years of 002; B19 and B20 stand directly under the committee. */
@Component
class ModelYears {

    private static final String SCHEME = "aksu-2020";

    private final Desk desk;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Reviews reviews;
    private final Decisions decisions;
    private final SteerableClock clock;

    ModelYears(
            Desk desk,
            Cycles cycles,
            Organisation organisation,
            Reviews reviews,
            Decisions decisions,
            SteerableClock clock) {
        this.desk = desk;
        this.cycles = cycles;
        this.organisation = organisation;
        this.reviews = reviews;
        this.decisions = decisions;
        this.clock = clock;
    }

    static String cycle(int year) {
        return year + "-" + SCHEME;
    }

    /** Opens a year on the third of November; branches that are not named are left out of it. */
    ProcessInstance open(int year, String... branches) {
        on(LocalDate.of(year, 11, 3));
        String cycle = cycle(year);
        assertThat(cycles.open(SCHEME, year, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        Set<String> named = Set.of(branches);
        cycles.rated(cycle).stream()
                .map(RosterEntry::branch)
                .filter(branch -> !named.contains(branch))
                .forEach(branch -> cycles.exempt(cycle, branch, "不在本例", desk.actor("office")));
        desk.runJobs();
        return desk.instance(ModelBranchProcess.KEY, cycle);
    }

    void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(Time.CHINA).toInstant());
    }

    void prepare(int year, String history) {
        desk.as("office").complete(cycle(year), ModelBranchProcess.PREPARE, Map.of("history", history));
        desk.runJobs();
    }

    /** Every sheet of the year is filled in; a branch that is not named gets 100 of everybody. */
    void fill(int year, Map<String, String> scores) {
        for (List<Review> open = open(year); !open.isEmpty(); open = open(year)) {
            open.forEach(
                    sheet -> fill(sheet.id(), scores.getOrDefault(sheet.id().subject(), "")));
            desk.runJobs();
        }
    }

    void fill(SheetId id, String score) {
        Scheme scheme = cycles.scheme(id.cycle());
        Map<String, String> changes = new HashMap<>();
        if (!score.isEmpty()) {
            String point = scheme.pointsOf(id.sheet()).get(0).code();
            changes.put(point, id.sheet().equals("democratic") ? score + "×5" : score);
        }
        desk.as(rater(id)).complete(id.toString(), FILL_SHEET, SheetFields.of(scheme, id.sheet(), changes));
    }

    private String rater(SheetId id) {
        String number = id.subject().substring(1);
        var unit = organisation.branch(id.subject()).orElseThrow().unit();
        return switch (id.sheet()) {
            case "self" -> "secretary" + number;
            case "democratic" -> id.subject().equals("B16") ? "office2" : "office";
            case "panel" -> id.rater();
            default -> unit == null ? "committee1" : "officer" + unit.code().substring(1);
        };
    }

    List<Review> open(int year) {
        return reviews.sheets(cycle(year)).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .toList();
    }

    /** The office types what share of the members has five stars: 2 of 10, but for what is said otherwise. */
    void typeMembers(int year, Map<String, String> other) {
        String lines = cycles.rated(cycle(year)).stream()
                .map(entry -> entry.branch() + "，" + other.getOrDefault(entry.branch(), "10，2"))
                .collect(Collectors.joining("\n"));
        desk.as("office").complete(cycle(year), ModelBranchProcess.RECORD_MEMBERS, Map.of("members", lines));
        desk.runJobs();
    }

    void recognise(int year) {
        desk.as("committee1")
                .complete(
                        cycle(year),
                        ModelBranchProcess.RECOGNISE,
                        Map.of("minute_no", "院党纪〔" + year + "〕1号", "opinion", "同意认定"));
        desk.runJobs();
    }

    void publicise(int year) {
        desk.as("office").complete(cycle(year), ModelBranchProcess.PUBLICISE, Map.of("scope", "校园网"));
        desk.runJobs();
    }

    /** A month goes by, and the models are named. */
    void name(int year) {
        on(LocalDate.of(year + 1, 1, 20));
        desk.runJobs();
        desk.as("office")
                .complete(cycle(year), ModelBranchProcess.NAME, Map.of("paper_no", "院党字3号", "objections", "无"));
        desk.runJobs();
    }

    /** From the roster to the decision: scores and members as in {@link #fill} and {@link #typeMembers}. */
    void recognised(int year, Map<String, String> scores, Map<String, String> members) {
        prepare(year, "");
        fill(year, scores);
        typeMembers(year, members);
        recognise(year);
    }

    /** December of the year after, in which the titles are looked at again. */
    void december(int year) {
        on(LocalDate.of(year + 1, 12, 21));
        desk.runJobs();
    }

    void reverify(int year, String totals) {
        desk.as("office").complete(cycle(year), ModelBranchProcess.REVERIFY, Map.of("totals", totals));
        desk.runJobs();
    }

    /** Of whom something was decided in a year. */
    List<String> decided(int year, Kind kind) {
        return new ArrayList<>(outcomes(year, kind).keySet());
    }

    /** What was decided, by branch. */
    Map<String, String> outcomes(int year, Kind kind) {
        return decisions.of(cycle(year)).stream()
                .filter(decision -> decision.kind() == kind)
                .collect(Collectors.toMap(Decision::subject, Decision::outcome));
    }
}
