package org.starbranch.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** Takes objections while the notice is open, and tells how far each is. */
@Service
@Transactional(readOnly = true)
public class Objections {

    /** The longest text of an objection, in characters. */
    public static final int TEXT_LENGTH = 2000;

    /** Open objections that a notice bears at most: beyond it somebody floods it. */
    static final int MOST_OPEN = 200;

    private static final int CONTACT_LENGTH = 100;

    private final ObjectionRows objections;
    private final NoticeRows notices;
    private final NoticeLists lists;
    private final Cycles cycles;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            ObjectionRows objections,
            NoticeRows notices,
            NoticeLists lists,
            Cycles cycles,
            Numbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.notices = notices;
        this.lists = lists;
        this.cycles = cycles;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an objection from anybody, logged in or not.
     *
     * @return the receipt number
     */
    @Transactional
    public Submission<String> receive(String cycle, String branch, String text, String contact, Actor actor) {
        FormFields form = new FormFields(Map.of("text", text, "contact", contact));
        boolean open = notices.lock(cycle)
                .filter(notice -> notice.takesObjections(LocalDate.now(clock)))
                .isPresent();
        form.require(open, "", "公示没有开始或已经结束，不能提交异议");
        form.require(lists.names(cycle, branch), "branch", "请选择公示名单上的党支部");
        String words = form.required("text", "异议内容", TEXT_LENGTH);
        String reach = form.text("contact");
        form.require(reach.length() <= CONTACT_LENGTH, "contact", "“联系方式”不能超过" + CONTACT_LENGTH + "个字");
        form.require(objections.countOpen(cycle) < MOST_OPEN, "", "目前待办理的异议过多，请稍后再提交");
        return form.unlessFaulty(() -> receive(new RatingId(cycle, branch), words, reach, actor));
    }

    public Optional<Objection> find(String receipt) {
        return objections.findById(receipt).map(ObjectionRow::objection);
    }

    /** The objection, which is known to exist. */
    public Objection objection(String receipt) {
        return find(receipt).orElseThrow();
    }

    /** All objections of a cycle, by receipt number. */
    public List<Objection> ofCycle(String cycle) {
        return objections.findByCycleCodeOrderByReceipt(cycle).stream()
                .map(ObjectionRow::objection)
                .toList();
    }

    private String receive(RatingId rating, String text, String contact, Actor actor) {
        String receipt = numbers.next("YY", cycles.cycle(rating.cycle()).year());
        LocalDate due = cycles.due(rating.cycle(), "objection_answer").date();
        objections.save(new ObjectionRow(receipt, rating, text, contact, actor.userId())
                .received(LocalDateTime.now(clock), due));
        audit.record(actor, "objection.received", rating + "/" + receipt, "收到异议，须于" + due + "前答复");
        events.publishEvent(new Objection.Received(rating, receipt));
        return receipt;
    }
}
