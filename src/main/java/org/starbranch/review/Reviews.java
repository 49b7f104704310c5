package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Review.Round;
import org.starbranch.review.Review.State;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Rounds of sheets: opened by a cycle's process, filled in by people, finished when none is open any more. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    /** Notes that a ballot's result was counted and typed in by people. */
    static final String TYPED = "手工计票";

    private static final int LONGEST_REASON = 500;

    private final ReviewRows rows;
    private final ReturnedLines returned;
    private final AskedSheets asked;
    private final Subjects subjects;
    private final SheetRights rights;
    private final SheetEnds ends;
    private final BallotSheets ballots;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            ReturnedLines returned,
            AskedSheets asked,
            Subjects subjects,
            SheetRights rights,
            SheetEnds ends,
            BallotSheets ballots,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.returned = returned;
        this.asked = asked;
        this.subjects = subjects;
        this.rights = rights;
        this.ends = ends;
        this.ballots = ballots;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the next sheets of a round; what is there already stays as it is, so that a second run does no harm.
     *
     * @param most sheets that this transaction opens
     * @param people the login names of a group
     * @return whether there are more to open
     */
    @Transactional
    public boolean open(String cycle, RoundPlan plan, int most, Function<String, List<String>> people) {
        Round round = new Round(
                cycle,
                plan.code(),
                plan.name(),
                plan.half(),
                cycles.due(cycle, plan.deadline()).date(),
                0);
        rows.addRound(round, plan.sheets(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        Set<SheetId> there = rows.sheets(cycle).stream().map(Review::id).collect(Collectors.toSet());
        List<SheetId> missing = asked.sheets(cycle, plan, people).stream()
                .filter(sheet -> !there.contains(sheet))
                .toList();
        List<SheetId> page = missing.stream().limit(most).toList();
        rows.addSheets(plan.code(), page);
        page.stream()
                .filter(sheet -> !ballots.fill(sheet))
                .forEach(sheet -> events.publishEvent(new Review.Opened(sheet)));
        return missing.size() > most;
    }

    /** Holds the round until the end of the transaction and tells whether no sheet of it is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAndAskWhetherFinished(String cycle, String round) {
        return rows.lock(cycle, round) == 0;
    }

    /**
     * Records a sheet. What the office counted of a ballot on paper is marked as typed; where a secret ballot was opened, its
     * result comes by itself.
     *
     * @param form {@code score_<point>} and {@code reason_<point>}; for a ballot {@code replies} and tallies
     */
    @Transactional
    public Submission<State> record(SheetId id, Map<String, String> form, Actor actor) {
        Review sheet = rows.lock(id).orElseThrow();
        FormFields fields = new FormFields(form);
        fields.require(sheet.isOpen(), "", "这张表已经办结，不能再提交");
        fields.add(rights.faults(id, actor));
        ballots.text(id).ifPresent(text -> fields.fault("", text));
        if (!fields.isFaultless()) {
            return fields.refused();
        }
        EntryCheck check = check(id, fields);
        int replies = check.isBallot() ? replies(check.sheet(), fields) : 0;
        Map<String, Entry> entries = check.entries();
        return fields.unlessFaulty(() -> {
            rows.addEntries(id, entries);
            ends.end(sheet, State.FILLED, replies, check.isBallot() ? TYPED : "", actor);
            String typed = check.isBallot() ? "（" + TYPED + "，有效票 " + replies + " 张）" : "";
            audit.record(
                    actor, "review.filled", id.toString(), "提交" + check.sheet().name() + typed);
            return State.FILLED;
        });
    }

    /**
     * Gives up whatever is open in the newest round: the office closes it after its day.
     *
     * @param form {@code decision} ({@code CLOSE}) and {@code reason}
     */
    @Transactional
    public Submission<State> closeRound(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以截止收表");
        String reason = fields.required("reason", "截止收表的理由", LONGEST_REASON);
        return fields.unlessFaulty(() -> {
            current(cycle)
                    .ifPresent(round -> rows.lockOpen(cycle, round.code()).forEach(sheet -> {
                        ends.end(sheet, State.GIVEN_UP, 0, reason, actor);
                        events.publishEvent(new Review.GivenUp(sheet.id()));
                        audit.record(actor, "review.given-up", sheet.id().toString(), "截止收表，按未交处理：" + reason);
                    }));
            return State.GIVEN_UP;
        });
    }

    /** The round that was opened last. */
    public Optional<Round> current(String cycle) {
        return rows.rounds(cycle).stream().findFirst();
    }

    /** The rounds of a cycle, the newest first. */
    public List<Round> rounds(String cycle) {
        return rows.rounds(cycle);
    }

    public Optional<Review> find(SheetId id) {
        return rows.sheet(id);
    }

    /** All sheets of a cycle. */
    public List<Review> sheets(String cycle) {
        return rows.sheets(cycle);
    }

    /** What was entered in all sheets of a cycle, by point. Whoever asks minds who may know it. */
    public Map<SheetId, Map<String, Entry>> entries(String cycle) {
        return rows.entries(cycle);
    }

    /** Whom a sheet is offered to. */
    public String groupOf(SheetId id) {
        return subjects.groupOf(subjects.sheet(id), id.subject());
    }

    /** What a sheet is called for those who fill it in, such as 支部自评（上半年）：护理系教工第一党支部. */
    public String title(SheetId id) {
        return subjects.sheet(id).name() + half(id) + "：" + subjects.name(id.cycle(), id.subject());
    }

    private String half(SheetId id) {
        if (id.half() == 0) {
            return "";
        }
        boolean semester = cycles.scheme(id.cycle()).period().unit() == Period.Unit.SCHOOL_YEAR;
        return "（" + (id.half() == 1 ? "上" : "下") + (semester ? "学期" : "半年") + "）";
    }

    /** The name of a branch or general branch. */
    public String name(String cycle, String subject) {
        return subjects.name(cycle, subject);
    }

    /** The lines of a sheet that came back and wait for their correction; empty where the whole sheet is asked for. */
    public List<ReturnedLine> returned(SheetId id) {
        return returned.open(id);
    }

    /** Codes of the points on a sheet that are not asked of its subject. */
    public Set<String> unconcerned(SheetId id) {
        Scheme scheme = subjects.schemeOf(id.cycle(), id.sheet());
        return scheme.pointsOf(id.sheet()).stream()
                .filter(point -> !subjects.concerns(point, id.cycle(), id.subject()))
                .map(Point::code)
                .collect(Collectors.toSet());
    }

    /** Codes of the points that a form hides: not asked of its subject, or left as they stand when others came back. */
    public Set<String> hidden(SheetId id) {
        Set<String> hidden = new HashSet<>(unconcerned(id));
        Set<String> open = returned.openPoints(id);
        if (!open.isEmpty()) {
            subjects.schemeOf(id.cycle(), id.sheet()).pointsOf(id.sheet()).stream()
                    .map(Point::code)
                    .filter(point -> !open.contains(point))
                    .forEach(hidden::add);
        }
        return hidden;
    }

    /** What a line of a sheet is called. */
    public String line(SheetId id, String point) {
        Scheme scheme = subjects.schemeOf(id.cycle(), id.sheet());
        return scheme.itemOf(scheme.point(point)).name();
    }

    private EntryCheck check(SheetId id, FormFields fields) {
        Scheme scheme = subjects.schemeOf(id.cycle(), id.sheet());
        return new EntryCheck(scheme, scheme.sheet(id.sheet()), unconcerned(id), returned.openPoints(id), fields);
    }

    private static int replies(Sheet sheet, FormFields fields) {
        int replies = fields.count(EntryCheck.REPLIES, "有效票数").orElse(0);
        fields.require(
                replies >= sheet.minimum(),
                EntryCheck.REPLIES,
                "有效票 " + replies + " 张，不足 " + sheet.minimum() + " 张，没有结果");
        return replies;
    }
}
