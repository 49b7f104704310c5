package org.starbranch.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.calendar.DueDate;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.notice.Notice.Closing;
import org.starbranch.notice.Notice.Line;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Publishes the final stars, and closes the notice when its days are over and every objection is answered. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private static final int SCOPE_LENGTH = 200;

    private final NoticeRows notices;
    private final NoticeLists lists;
    private final ObjectionRows objections;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeRows notices,
            NoticeLists lists,
            ObjectionRows objections,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.lists = lists;
        this.objections = objections;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the final stars as a list and opens it to the public for the working days that the scheme names.
     *
     * @param scope where it is shown; compulsory (reading Z22)
     */
    @Transactional
    public Submission<Notice> publish(String cycle, String scope, Actor actor) {
        FormFields form = form(cycle, scope, actor);
        Map<String, Map<StarKind, StarRecord>> known = stars.ofCycle(cycle);
        List<RosterEntry> rated = cycles.rated(cycle);
        rated.stream()
                .filter(entry -> finalStar(known, entry).isEmpty())
                .forEach(entry -> form.fault("", entry.name() + "还没有最终星级，不能公示"));
        return form.unlessFaulty(() -> open(cycle, "", form.text("scope"), lines(rated, known), actor));
    }

    /** Freezes a list that was made elsewhere, such as the model branches of 002, and opens it in the same way. */
    @Transactional
    public Submission<Notice> publish(String cycle, String scope, List<Line> lines, Actor actor) {
        return publish(cycle, "", scope, lines, actor);
    }

    /**
     * The same for a list of which the page says what it is.
     *
     * @param about at most 200 characters, such as {@code 各党支部星级；优秀党支部：护理系教工第一党支部}
     */
    @Transactional
    public Submission<Notice> publish(String cycle, String about, String scope, List<Line> lines, Actor actor) {
        FormFields form = form(cycle, scope, actor);
        form.require(!lines.isEmpty(), "", "名单是空的，不能公示");
        return form.unlessFaulty(() -> open(cycle, about, form.text("scope"), lines, actor));
    }

    private FormFields form(String cycle, String scope, Actor actor) {
        FormFields form = new FormFields(Map.of("scope", scope));
        form.require(actor.is(Role.OFFICE), "", "只有党委组织部可以发布公示");
        form.required("scope", "公示范围", SCOPE_LENGTH);
        form.require(!notices.existsById(cycle), "", "本年度的公示已经发布，不能重复发布");
        return form;
    }

    public Optional<Notice> find(String cycle) {
        return notices.findById(cycle).map(row -> row.notice(lists.list(cycle)));
    }

    /** Whether it is out, open or over. */
    public boolean isPublished(String cycle) {
        return notices.existsById(cycle);
    }

    /** The last day on which one may object. */
    public LocalDate closesOn(String cycle) {
        return notices.findById(cycle).orElseThrow().closesOn();
    }

    /** Closes the notice if its last day is over and no objection is open; whoever asks, there is no other way. */
    @Transactional
    public Closing tryClose(String cycle) {
        NoticeRow notice = notices.lock(cycle).orElseThrow();
        if (notice.isClosed()) {
            return Closing.CLOSED;
        }
        if (!notice.isOver(LocalDate.now(clock))) {
            return Closing.NOT_YET;
        }
        return objections.countOpen(cycle) > 0 ? Closing.OPEN_OBJECTIONS : close(cycle, notice);
    }

    /** Sets a new star beside the published one, or strikes the branch off the list where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    void correct(String cycle, String branch, @Nullable Star star, String objection, Actor actor) {
        notices.hold(cycle);
        lists.correct(cycle, branch, star, LocalDate.now(clock), objection);
        audit.record(actor, "notice.corrected", cycle, "因异议" + objection + "更正公示名单");
    }

    private Notice open(String cycle, String about, String scope, List<Line> lines, Actor actor) {
        DueDate closing = cycles.due(cycle, "public_notice");
        notices.save(new NoticeRow(cycle, about, scope, LocalDate.now(clock), closing, actor.userId()));
        lists.freeze(cycle, lines);
        audit.record(actor, "notice.published", cycle, "发布公示，范围：" + scope + "，至" + closing.date());
        events.publishEvent(new Notice.Published(cycle));
        return find(cycle).orElseThrow();
    }

    private Closing close(String cycle, NoticeRow notice) {
        notice.close(LocalDateTime.now(clock));
        audit.record(Actor.SYSTEM, "notice.closed", cycle, "公示结束，没有未答复的异议");
        events.publishEvent(new Notice.Closed(cycle));
        return Closing.CLOSED;
    }

    private static List<Line> lines(List<RosterEntry> rated, Map<String, Map<StarKind, StarRecord>> known) {
        return rated.stream()
                .map(entry -> new Line(
                        entry.branch(),
                        entry.name(),
                        finalStar(known, entry).orElseThrow().star(),
                        List.of()))
                .toList();
    }

    private static Optional<StarRecord> finalStar(Map<String, Map<StarKind, StarRecord>> known, RosterEntry entry) {
        return Optional.ofNullable(known.get(entry.branch())).map(kinds -> kinds.get(StarKind.FINAL));
    }
}
