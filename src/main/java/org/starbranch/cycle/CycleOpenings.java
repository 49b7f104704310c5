package org.starbranch.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.Cycle.Stage;
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
import org.starbranch.shared.Role;

/** Says what stands against opening a cycle, and freezes what it is opened with: version, roster, days. */
@Component
class CycleOpenings {

    /** The process of the scheme of 2023. */
    static final String STARS = "annual-cycle";

    private static final int FIRST_YEAR = 2020;

    private final CycleRows cycles;
    private final RosterRows rosters;
    private final DeadlineRows deadlines;
    private final Schemes schemes;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CycleOpenings(
            CycleRows cycles,
            RosterRows rosters,
            DeadlineRows deadlines,
            Schemes schemes,
            Organisation organisation,
            WorkingCalendar calendar,
            Clock clock) {
        this.cycles = cycles;
        this.rosters = rosters;
        this.deadlines = deadlines;
        this.schemes = schemes;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What stands against it, in Chinese. */
    List<Fault> faults(String code, Optional<SchemeVersion> version, int year, String smallNumbers, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        if (!actor.is(Role.OFFICE)) {
            faults.add(Fault.of("只有党委组织部可以启动年度评选"));
        }
        if (version.isEmpty()) {
            faults.add(new Fault("scheme", "没有已发布的方案“" + code + "”"));
        } else if (!hasOption(version.get(), smallNumbers)) {
            faults.add(new Fault("smallNumbers", "请选择支部较少时的名额办法"));
        }
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear() + 1) {
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

    /** Keeps the cycle with its roster and its fixed days. */
    void freeze(String code, SchemeVersion version, int year, String smallNumbers, Actor actor) {
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
        deadlines.saveAll(scheme.calendar().stream()
                .filter(deadline -> deadline.date() instanceof DateClause.FixedDate)
                .map(deadline -> new DeadlineRow(code, day(deadline, year)))
                .toList());
    }

    /** A scheme of stars for the calendar year is known by what it gives; every other goes by its own name. */
    private static String name(Scheme scheme, int year) {
        return scheme.process().equals(STARS) ? year + "年度星级党支部评选" : year + "年度" + scheme.name();
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
