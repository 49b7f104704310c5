package org.starbranch.rating;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.rating.Veto.Decision;
import org.starbranch.rating.Veto.Hearing;
import org.starbranch.rating.Veto.Revocation;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.scheme.model.VetoGround.Scope;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/**
 * The register of vetoes (一票否决). A veto needs a ground of the scheme, the facts, the branch heard, and the
 * confirmation of somebody else under a minute number; until the stars are resolved it can be revoked in the same way.
 */
@Service
@Transactional(readOnly = true)
public class Vetoes {

    private final VetoRows vetoes;
    private final VetoCheck check;
    private final Cycles cycles;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vetoes(
            VetoRows vetoes,
            VetoCheck check,
            Cycles cycles,
            Numbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.vetoes = vetoes;
        this.check = check;
        this.cycles = cycles;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes a veto without naming evidence, as below. */
    @Transactional
    public Submission<String> propose(RatingId rating, String ground, String facts, Actor actor) {
        return propose(rating, ground, facts, "", actor);
    }

    /**
     * Proposes a veto; the branch is heard next.
     *
     * @param ground code of the scheme's veto ground
     * @param facts what happened, 1 to 2,000 characters
     * @param evidence where it can be read, at most 1,000 characters; may be empty
     * @return its number, such as {@code FJ-2025-001}
     */
    @Transactional
    public Submission<String> propose(RatingId rating, String ground, String facts, String evidence, Actor actor) {
        FormFields form = new FormFields(Map.of("text", facts, "evidence", evidence));
        check.proposal(form, rating, ground, ofCycleIfThere(rating.cycle()), actor);
        Veto.Claim claim = new Veto.Claim(ground, form.text("text"), form.text("evidence"));
        return form.unlessFaulty(() -> propose(rating, claim, actor));
    }

    private String propose(RatingId rating, Veto.Claim claim, Actor actor) {
        String number = numbers.next("FJ", cycles.cycle(rating.cycle()).year());
        VetoRow row = vetoes.save(new VetoRow(number, rating, claim, actor, now()));
        audit.record(actor, "veto.proposed", row.veto().key(), "提出一票否决：" + claim.facts());
        events.publishEvent(new Veto.Proposed(row.veto().key()));
        return number;
    }

    /**
     * Records what the branch says, or that it declines to.
     *
     * @param form {@code hearing} STATEMENT or NO_COMMENT, {@code statement}
     */
    @Transactional
    public Submission<Hearing> hear(String number, Map<String, String> form, Actor actor) {
        VetoRow row = row(number);
        FormFields fields = new FormFields(form);
        check.hearing(fields, row.veto(), actor);
        return fields.unlessFaulty(() -> hear(row, fields, actor));
    }

    private Hearing hear(VetoRow row, FormFields fields, Actor actor) {
        Hearing hearing = fields.choice("hearing", Hearing.class).orElseThrow();
        row.heard(hearing, hearing == Hearing.NO_COMMENT ? "" : fields.text("statement"), actor, now());
        String detail = hearing == Hearing.NO_COMMENT ? "支部放弃陈述" : "支部陈述意见：" + fields.text("statement");
        audit.record(actor, "veto.heard", row.veto().key(), detail);
        return hearing;
    }

    /**
     * Confirms or rejects, by somebody else than who proposed it.
     *
     * @param form {@code decision} CONFIRMED or REJECTED, {@code scope} where confirmed, {@code reason},
     *     {@code minute_number}
     */
    @Transactional
    public Submission<Decision> confirm(String number, Map<String, String> form, Actor actor) {
        VetoRow row = row(number);
        FormFields fields = new FormFields(form);
        check.decision(fields, row.veto(), actor);
        return fields.unlessFaulty(() -> decide(row, fields, actor));
    }

    private Decision decide(VetoRow row, FormFields fields, Actor actor) {
        Decision decision = fields.choice("decision", Decision.class).orElseThrow();
        Scope scope = decision == Decision.CONFIRMED
                ? fields.choice("scope", Scope.class).orElseThrow()
                : null;
        row.decided(scope, fields.text("reason"), fields.text("minute_number"), actor, now());
        String detail =
                (scope == null ? "不予确认" : "确认一票否决") + "（" + fields.text("minute_number") + "）：" + fields.text("reason");
        audit.record(actor, "veto.decided", row.veto().key(), detail);
        return decision;
    }

    /** Proposes to revoke a veto in force; the committee decides next. */
    @Transactional
    public Submission<String> proposeRevocation(String number, String reason, Actor actor) {
        Optional<VetoRow> row = vetoes.findById(number);
        FormFields form = new FormFields(Map.of("reason", reason));
        check.revocation(form, row.map(VetoRow::veto), actor);
        return form.unlessFaulty(() -> {
            row.orElseThrow().revocationProposed(form.text("reason"), actor);
            String key = row.orElseThrow().veto().key();
            audit.record(actor, "veto.revocation-proposed", key, "提出撤销：" + form.text("reason"));
            events.publishEvent(new Veto.RevocationProposed(key));
            return number;
        });
    }

    /**
     * Revokes or keeps, by somebody else than who proposed to revoke.
     *
     * @param form {@code decision} REVOKED or KEPT, {@code minute_number}
     */
    @Transactional
    public Submission<Revocation> decideRevocation(String number, Map<String, String> form, Actor actor) {
        VetoRow row = row(number);
        FormFields fields = new FormFields(form);
        check.revocationDecision(fields, row.veto(), row.revocationBy(), actor);
        return fields.unlessFaulty(() -> decideRevocation(row, fields, actor));
    }

    private Revocation decideRevocation(VetoRow row, FormFields fields, Actor actor) {
        Revocation decision = fields.choice("decision", Revocation.class).orElseThrow();
        row.revocationDecided(decision == Revocation.REVOKED, fields.text("minute_number"), actor, now());
        String detail = decision == Revocation.REVOKED ? "撤销一票否决" : "维持一票否决";
        audit.record(actor, "veto.revocation-decided", row.veto().key(), detail);
        return decision;
    }

    /** The stars of the cycle are resolved: what holds now stays, and no veto waits any longer. */
    @Transactional
    public void settle(String cycle) {
        vetoes.of(cycle).stream()
                .filter(row -> row.veto().isInForce() && !row.veto().settled())
                .forEach(row -> {
                    row.settle();
                    events.publishEvent(new Veto.Settled(row.veto().key()));
                });
    }

    public Optional<Veto> find(String number) {
        return vetoes.findById(number).map(VetoRow::veto);
    }

    /** How far the committee may let a veto of this cycle reach. */
    public List<Scope> scopes(String cycle) {
        return check.scopes(cycle);
    }

    /** What the scheme calls its ground. */
    public String groundName(Veto veto) {
        return cycles.scheme(veto.rating().cycle())
                .findVetoGround(veto.ground())
                .map(VetoGround::name)
                .orElse(veto.ground());
    }

    /** Every veto of a cycle, by number. */
    public List<Veto> ofCycle(String cycle) {
        return vetoes.of(cycle).stream().map(VetoRow::veto).toList();
    }

    /** Every veto about one branch in one cycle, by number. */
    public List<Veto> of(RatingId rating) {
        return vetoes.of(rating.cycle(), rating.branch()).stream()
                .map(VetoRow::veto)
                .toList();
    }

    /** The branches that are not rated in this cycle: a veto of the whole rating holds. */
    public Set<String> inForce(String cycle) {
        return branches(cycle, veto -> veto.isInForce() && veto.scope() == Scope.RATING);
    }

    /** The branches against which a veto held at any time of this cycle, even if it was revoked. */
    public Set<String> everInForce(String cycle) {
        return branches(cycle, Veto::wasInForce);
    }

    /** The vetoes on which nobody has decided yet; while there is one the stars should not be resolved. */
    public List<Veto> undecided(String cycle) {
        return ofCycle(cycle).stream().filter(Veto::isUndecided).toList();
    }

    private Set<String> branches(String cycle, Predicate<Veto> wanted) {
        return ofCycle(cycle).stream()
                .filter(wanted)
                .map(veto -> veto.rating().branch())
                .collect(toCollection(TreeSet::new));
    }

    private List<Veto> ofCycleIfThere(String cycle) {
        return cycles.find(cycle).map(found -> ofCycle(found.code())).orElseGet(List::of);
    }

    private VetoRow row(String number) {
        return vetoes.findById(number).orElseThrow();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
