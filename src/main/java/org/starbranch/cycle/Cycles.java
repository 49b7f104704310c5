package org.starbranch.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.calendar.DueDate;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.TermsOfCycles.Terms;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** Cycles with their frozen roster, their deadlines and their stage. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    private final CycleRows cycles;
    private final RosterRows rosters;
    private final DeadlineRows deadlines;
    private final CycleOpenings openings;
    private final TermsOfCycles terms;
    private final Schemes schemes;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cycles(
            CycleRows cycles,
            RosterRows rosters,
            DeadlineRows deadlines,
            CycleOpenings openings,
            TermsOfCycles terms,
            Schemes schemes,
            WorkingCalendar calendar,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.rosters = rosters;
        this.deadlines = deadlines;
        this.openings = openings;
        this.terms = terms;
        this.schemes = schemes;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the rating of a year: freezes scheme version, roster and deadlines, and sets the work going.
     *
     * @param smallNumbers the chosen way with few branches, a code of the scheme's options
     * @return the code of the new cycle
     */
    @Transactional
    public Submission<String> open(String scheme, int year, String smallNumbers, Actor actor) {
        Optional<SchemeVersion> version = schemes.newest(scheme);
        List<Fault> faults = openings.faults(scheme, version, year, smallNumbers, actor);
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        String code = year + "-" + scheme;
        openings.freeze(code, version.orElseThrow(), year, smallNumbers, actor);
        terms.forgetUnlessCommitted(code);
        audit.record(actor, "cycle.opened", code, "启动" + year + "年度评选，冻结方案版本与名册");
        events.publishEvent(new Cycle.Opened(code));
        return Submission.accepted(code);
    }

    /** All cycles, newest first. */
    public List<Cycle> all() {
        return cycles.findAllByOrderByCycleYearDescCodeAsc().stream()
                .map(CycleRow::cycle)
                .toList();
    }

    public Optional<Cycle> find(String code) {
        return cycles.findById(code).map(CycleRow::cycle);
    }

    /** @throws java.util.NoSuchElementException if there is no such cycle */
    public Cycle cycle(String code) {
        return find(code).orElseThrow();
    }

    /** The scheme as frozen when the cycle was opened. */
    public Scheme scheme(String code) {
        Terms frozen = terms.of(code);
        return schemes.byHash(frozen.schemeCode(), frozen.schemeHash());
    }

    /** Whether there is such a cycle and it is made of rounds of sheets, as all are but those of the scheme of 2023. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean hasRounds(String code) {
        return terms.find(code).isPresent() && !scheme(code).process().equals(CycleOpenings.STARS);
    }

    /** Names the frozen version of the scheme. */
    public String schemeHash(String code) {
        return terms.of(code).schemeHash();
    }

    /** The year that is rated. */
    public int year(String code) {
        return terms.of(code).year();
    }

    /** Every branch of the day of opening, exempt ones too, by code. */
    public List<RosterEntry> roster(String code) {
        return rosters.of(code).stream().map(RosterRow::entry).toList();
    }

    /** The branches that are rated, by code; their number is the denominator of every quota. */
    public List<RosterEntry> rated(String code) {
        return roster(code).stream().filter(RosterEntry::isRated).toList();
    }

    public Optional<RosterEntry> entry(RatingId rating) {
        return rosters.findById(new RosterRow.Key(rating.cycle(), rating.branch()))
                .map(RosterRow::entry);
    }

    /** The days of the calendar that the scheme names, in order. */
    public List<CycleDeadline> deadlines(String code) {
        return deadlines.of(code).stream().map(DeadlineRow::deadline).toList();
    }

    /** The day something is due that begins today. */
    public DueDate due(String code, String deadline) {
        return due(code, deadline, LocalDate.now(clock));
    }

    /** The day something is due that begins on a day. */
    public DueDate due(String code, String deadline, LocalDate from) {
        return calendar.resolve(scheme(code).deadline(deadline).date(), year(code), from);
    }

    /** Takes a branch off the roster by a decision; the denominator shrinks with it (readings Z7, A19). */
    @Transactional
    public void exempt(String code, String branch, String reason, Actor actor) {
        rosters.findById(new RosterRow.Key(code, branch)).orElseThrow().exempt(reason);
        cycles.findById(code).orElseThrow().oneFewer();
        audit.record(actor, "cycle.exempted", code + "/" + branch, "暂不列入：" + reason);
    }

    /** Marks how far the cycle has come. */
    @Transactional
    public void enter(String code, Stage stage) {
        cycles.findById(code).orElseThrow().enter(stage);
        audit.record(Actor.SYSTEM, "cycle.stage", code, "进入“" + stage.title() + "”阶段");
    }

    /** Holds the cycle's row until the end of the transaction and tells whether every rating is finished. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAndAskWhetherFinished(String code) {
        return cycles.lock(code).orElseThrow().cycle().openRatings() == 0;
    }

    /** Counts a rating as finished, once; the last one lets the proposal begin. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ratingFinished(RatingId rating) {
        if (cycles.countDown(rating.cycle()) == 0 && cycles.countLast(rating.cycle()) == 1) {
            events.publishEvent(new Cycle.RatingsFinished(rating.cycle()));
        }
    }
}
