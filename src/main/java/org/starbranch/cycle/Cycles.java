package org.starbranch.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.shared.Actor;
import org.starbranch.shared.DateClause;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Opens cycles and keeps their frozen roster, their deadlines and their stage. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    /** The process of the scheme of 2023. */
    private static final String STARS = "annual-cycle";

    private final CycleRows cycles;
    private final RosterRows rosters;
    private final DeadlineRows deadlines;
    private final TermsOfCycles terms;
    private final Schemes schemes;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cycles(
            CycleRows cycles,
            RosterRows rosters,
            DeadlineRows deadlines,
            TermsOfCycles terms,
            Schemes schemes,
            Organisation organisation,
            WorkingCalendar calendar,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.rosters = rosters;
        this.deadlines = deadlines;
        this.terms = terms;
        this.schemes = schemes;
        this.organisation = organisation;
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
        List<Fault> faults = openingFaults(scheme, version, year, smallNumbers, actor);
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        String code = year + "-" + scheme;
        open(code, version.orElseThrow(), year, smallNumbers, actor);
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
        return terms.find(code).isPresent() && !scheme(code).process().equals(STARS);
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

    private List<Fault> openingFaults(
            String code, Optional<SchemeVersion> version, int year, String smallNumbers, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        if (!actor.is(Role.OFFICE)) {
            faults.add(Fault.of("只有党委组织部可以启动年度评选"));
        }
        if (version.isEmpty()) {
            faults.add(new Fault("scheme", "没有已发布的方案“" + code + "”"));
        } else if (!hasOption(version.get(), smallNumbers)) {
            faults.add(new Fault("smallNumbers", "请选择支部较少时的名额办法"));
        }
        if (year < 2020 || year > LocalDate.now(clock).getYear() + 1) {
            faults.add(new Fault("year", "年度应在2020年与明年之间"));
        }
        if (cycles.existsBySchemeCodeAndCycleYear(code, year)) {
            faults.add(new Fault("year", year + "年度已按该方案启动过，不能重复启动"));
        }
        if (organisation.branches().stream().allMatch(Branch::isExempt)) {
            faults.add(Fault.of("没有参加评选的党支部，请先维护组织"));
        }
        return faults;
    }

    private boolean hasOption(SchemeVersion version, String smallNumbers) {
        List<SmallNumbers.Option> options =
                schemes.byHash(version.code(), version.hash()).smallNumbers().options();
        return options.isEmpty()
                || options.stream().anyMatch(option -> option.code().equals(smallNumbers));
    }

    private void open(String code, SchemeVersion version, int year, String smallNumbers, Actor actor) {
        List<Branch> branches = organisation.branches();
        int rated = (int) branches.stream().filter(branch -> !branch.isExempt()).count();
        Scheme scheme = schemes.byHash(version.code(), version.hash());
        cycles.save(new CycleRow(new Cycle(
                code,
                version.code(),
                version.hash(),
                year,
                name(scheme, year),
                Stage.RATING,
                scheme.smallNumbers().options().isEmpty() ? "" : smallNumbers,
                rated,
                rated,
                actor.userId(),
                LocalDateTime.now(clock))));
        rosters.saveAll(branches.stream()
                .map(branch -> new RosterRow(code, entry(branch)))
                .toList());
        deadlines.saveAll(fixedDays(scheme, year)
                .map(deadline -> new DeadlineRow(code, deadline))
                .toList());
    }

    /** A scheme of stars for the calendar year is known by what it gives; every other goes by its own name. */
    private static String name(Scheme scheme, int year) {
        return scheme.process().equals(STARS) ? year + "年度星级党支部评选" : year + "年度" + scheme.name();
    }

    private java.util.stream.Stream<CycleDeadline> fixedDays(Scheme scheme, int year) {
        return scheme.calendar().stream()
                .filter(deadline -> deadline.date() instanceof DateClause.FixedDate)
                .map(deadline -> day(deadline, year));
    }

    private CycleDeadline day(Deadline deadline, int year) {
        return CycleDeadline.of(deadline, calendar.resolve(deadline.date(), year, LocalDate.now(clock)));
    }

    private static RosterEntry entry(Branch branch) {
        return new RosterEntry(
                branch.code(),
                branch.name(),
                branch.unitName(),
                branch.kind(),
                branch.members(),
                branch.exemptReason());
    }
}
