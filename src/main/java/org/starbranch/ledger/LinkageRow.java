package org.starbranch.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.ledger.Linkage.Answer;
import org.starbranch.ledger.Linkage.Concerned;
import org.starbranch.ledger.Linkage.Decision;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

@Entity
@Table(name = "linkage")
class LinkageRow {

    @Embeddable
    record BranchPart(
            @Column(name = "branch_code") String branch,
            @Column(name = "branch_name") String name,
            String star) {

        static BranchPart of(LedgerEntry entry) {
            return new BranchPart(
                    entry.rating().branch(), entry.branchName(), entry.star().toString());
        }

        Concerned concerned() {
            return new Concerned(branch, name, Star.of(star));
        }
    }

    @Id
    private String number = "";

    @Column(name = "cycle_code")
    private String cycle = "";

    private String subject = "";
    private String consequence = "";
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Consequence.Kind kind = Consequence.Kind.LINKAGE;

    private String office = "";
    private String proposal = "";
    private int sourceLine;
    private LocalDateTime proposedAt = LocalDateTime.MIN;

    @ElementCollection
    @CollectionTable(name = "linkage_branch", joinColumns = @JoinColumn(name = "number"))
    @OrderBy("branch")
    private List<BranchPart> branches = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String note;
    private @Nullable String answeredBy;
    private @Nullable LocalDateTime answeredAt;

    @Version
    private @Nullable Integer version;

    protected LinkageRow() {}

    LinkageRow(
            String number, RatingId subject, Consequence consequence, List<LedgerEntry> concerned, LocalDateTime at) {
        this.number = number;
        this.cycle = subject.cycle();
        this.subject = subject.branch();
        this.consequence = consequence.id();
        this.name = consequence.name();
        this.kind = consequence.kind();
        this.office = consequence.office();
        this.proposal = consequence.text();
        this.sourceLine = consequence.clause().line();
        this.proposedAt = at;
        concerned.forEach(entry -> branches.add(BranchPart.of(entry)));
    }

    void answer(Answer given) {
        this.decision = given.decision();
        this.note = given.note();
        this.answeredBy = given.by();
        this.answeredAt = given.at();
    }

    Linkage linkage() {
        return new Linkage(
                number,
                new RatingId(cycle, subject),
                consequence,
                name,
                kind,
                office,
                proposal,
                sourceLine,
                branches.stream().map(BranchPart::concerned).toList(),
                proposedAt,
                answer());
    }

    private @Nullable Answer answer() {
        return decision == null || note == null || answeredBy == null || answeredAt == null
                ? null
                : new Answer(decision, note, answeredBy, answeredAt);
    }
}
