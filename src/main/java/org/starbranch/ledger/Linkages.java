package org.starbranch.ledger;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.ledger.Linkage.Answer;
import org.starbranch.ledger.Linkage.Decision;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** The proposals that follow from the stars, and what the offices answered. */
@Service
@Transactional(readOnly = true)
public class Linkages {

    private static final String PREFIX = "GG";
    private static final int LONGEST_NOTE = 1000;

    private final LinkageRows rows;
    private final Numbers numbers;
    private final Cycles cycles;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Linkages(
            LinkageRows rows,
            Numbers numbers,
            Cycles cycles,
            Organisation organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.cycles = cycles;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All proposals of a cycle with the branches they name, by number. */
    public List<Linkage> ofCycle(String cycle) {
        return rows.ofCycle(cycle).stream().map(LinkageRow::linkage).toList();
    }

    /** All proposals that name a branch, alone or with others, newest first. */
    public List<Linkage> ofBranch(String branch) {
        return rows.ofBranch(branch).stream().map(LinkageRow::linkage).toList();
    }

    public Optional<Linkage> find(String number) {
        return rows.findById(number).map(LinkageRow::linkage);
    }

    /** Makes a proposal, once; the same one again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void propose(String cycle, Consequence consequence, List<LedgerEntry> concerned) {
        RatingId subject = subject(cycle, concerned);
        if (rows.existsByCycleAndConsequenceAndSubject(cycle, consequence.id(), subject.branch())) {
            return;
        }
        String number = numbers.next(PREFIX, cycles.cycle(cycle).year());
        rows.save(new LinkageRow(number, subject, consequence, concerned, now()));
        audit.record(
                Actor.SYSTEM, "linkage.proposed", subject + "/" + number, "提出“" + consequence.name() + "”，等待有关单位答复");
        events.publishEvent(new Linkage.Proposed(subject, number));
    }

    /**
     * Records what the office answered. Nothing else follows from it.
     *
     * @param form {@code decision} ({@code DONE} or {@code DECLINED}), {@code note} (what was done, or why not)
     */
    @Transactional
    public Submission<Decision> answer(String number, Map<String, String> form, Actor actor) {
        LinkageRow row = rows.findById(number).orElseThrow();
        FormFields fields = new FormFields(form);
        checkRight(fields, row.linkage(), actor);
        Optional<Decision> decision = fields.choice("decision", Decision.class, "请选择“已办理”或“不予办理”");
        String note = fields.optional("note", "说明", LONGEST_NOTE);
        boolean declined = decision.filter(Decision.DECLINED::equals).isPresent();
        fields.require(!note.isEmpty(), "note", declined ? "不予办理的，请说明理由" : "请说明办理情况");
        return fields.unlessFaulty(() -> answer(row, decision.orElseThrow(), note, actor));
    }

    private Decision answer(LinkageRow row, Decision decision, String note, Actor actor) {
        Linkage linkage = row.linkage();
        row.answer(new Answer(decision, note, actor.userId(), now()));
        audit.record(
                actor, "linkage.answered", linkage.subject() + "/" + linkage.number(), decision.title() + "：" + note);
        return decision;
    }

    private void checkRight(FormFields fields, Linkage linkage, Actor actor) {
        fields.require(linkage.answer() == null, "", "这项建议已经答复，不能再改");
        fields.require(actor.groups().contains(linkage.office()), "", "这项建议由指定单位答复，您不在其中");
        organisation
                .conflict(actor.userId(), linkage.subject().branch())
                .ifPresent(conflict -> fields.fault("", conflict));
    }

    private static RatingId subject(String cycle, List<LedgerEntry> concerned) {
        return concerned.size() == 1 ? concerned.get(0).rating() : new RatingId(cycle, Linkage.JOINT);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
