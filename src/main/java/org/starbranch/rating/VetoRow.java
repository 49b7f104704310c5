package org.starbranch.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.rating.Veto.Hearing;
import org.starbranch.rating.Veto.State;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

@Entity
@Table(name = "veto")
class VetoRow {

    @Id
    private String number = "";

    @Column(name = "cycle_code")
    private String cycle = "";

    @Column(name = "branch_code")
    private String branch = "";

    private String ground = "";

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    private String facts = "";
    private String evidence = "";
    private String proposedBy = "";
    private LocalDateTime proposedAt = LocalDateTime.MIN;

    @Enumerated(EnumType.STRING)
    private @Nullable Hearing hearing;

    private String statement = "";
    private String heardFrom = "";
    private @Nullable LocalDateTime heardAt;

    @Enumerated(EnumType.STRING)
    private VetoGround.@Nullable Scope scope;

    private String decisionReason = "";
    private String minuteNumber = "";
    private String decidedBy = "";
    private @Nullable LocalDateTime decidedAt;
    private boolean wasInForce;
    private String revocationReason = "";
    private String revocationBy = "";
    private String revocationMinute = "";
    private String revokedBy = "";
    private @Nullable LocalDateTime revokedAt;
    private boolean settled;

    @Version
    private @Nullable Integer version;

    protected VetoRow() {}

    VetoRow(String number, RatingId rating, Veto.Claim claim, Actor actor, LocalDateTime now) {
        this.number = number;
        this.cycle = rating.cycle();
        this.branch = rating.branch();
        this.ground = claim.ground();
        this.facts = claim.facts();
        this.evidence = claim.evidence();
        this.proposedBy = actor.userId();
        this.proposedAt = now;
    }

    void heard(Hearing kind, String text, Actor actor, LocalDateTime now) {
        this.state = State.HEARD;
        this.hearing = kind;
        this.statement = text;
        this.heardFrom = actor.userId();
        this.heardAt = now;
    }

    void decided(VetoGround.@Nullable Scope confirmed, String reason, String minute, Actor actor, LocalDateTime now) {
        this.state = confirmed == null ? State.REJECTED : State.IN_FORCE;
        this.wasInForce = confirmed != null;
        this.scope = confirmed;
        this.decisionReason = reason;
        this.minuteNumber = minute;
        this.decidedBy = actor.userId();
        this.decidedAt = now;
    }

    void revocationProposed(String reason, Actor actor) {
        this.state = State.REVOCATION_PROPOSED;
        this.revocationReason = reason;
        this.revocationBy = actor.userId();
    }

    void revocationDecided(boolean revoked, String minute, Actor actor, LocalDateTime now) {
        this.state = revoked ? State.REVOKED : State.IN_FORCE;
        this.revocationMinute = minute;
        this.revokedBy = actor.userId();
        this.revokedAt = now;
    }

    void settle() {
        this.settled = true;
        if (state == State.REVOCATION_PROPOSED) {
            this.state = State.IN_FORCE;
        }
    }

    /** Who proposed to revoke it last; empty before. */
    String revocationBy() {
        return revocationBy;
    }

    Veto veto() {
        return new Veto(
                number,
                new RatingId(cycle, branch),
                ground,
                state,
                facts,
                evidence,
                proposedBy,
                hearing,
                statement,
                scope,
                decisionReason,
                minuteNumber,
                decidedBy,
                decidedAt,
                wasInForce,
                revocationReason,
                settled);
    }
}
