package org.starbranch.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Verification.Decision;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verification.Proposal;

@Entity
@Table(name = "verification_finding")
class FindingRow {

    @Embeddable
    record Key(
            @Column(name = "cycle_code") String cycle,
            @Column(name = "branch_code") String branch,
            @Column(name = "finding_round") int round)
            implements Serializable {}

    @EmbeddedId
    private Key key = new Key("", "", 0);

    private String finding = "";
    private String points = "";

    @Enumerated(EnumType.STRING)
    private Proposal proposal = Proposal.CONFIRM;

    private String reason = "";
    private String foundBy = "";
    private LocalDateTime foundAt = LocalDateTime.MIN;
    private @Nullable String branchComment;
    private @Nullable String commentedBy;
    private @Nullable LocalDateTime commentedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String decisionReason;
    private @Nullable String decidedBy;
    private @Nullable LocalDateTime decidedAt;

    protected FindingRow() {}

    FindingRow(RatingId rating, Finding finding) {
        this.key = new Key(rating.cycle(), rating.branch(), finding.round());
        this.finding = finding.text();
        this.points = CodeList.write(finding.points());
        this.proposal = finding.proposal();
        this.reason = finding.reason();
        this.foundBy = finding.foundBy();
        this.foundAt = finding.foundAt();
    }

    String branch() {
        return key.branch();
    }

    String foundBy() {
        return foundBy;
    }

    void comment(String text, String by, LocalDateTime at) {
        this.branchComment = text;
        this.commentedBy = by;
        this.commentedAt = at;
    }

    void decide(Decision decided, String why, String by, LocalDateTime at) {
        this.decision = decided;
        this.decisionReason = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    boolean isAgreed() {
        return decision == Decision.AGREED;
    }

    VerificationResult result(String number) {
        return new VerificationResult(key.branch(), proposal == Proposal.CHANGE, CodeList.read(points), reason, number);
    }

    Finding finding() {
        return new Finding(
                key.round(),
                finding,
                CodeList.read(points),
                proposal,
                reason,
                foundBy,
                foundAt,
                branchComment,
                decision,
                decisionReason,
                decidedBy);
    }
}
