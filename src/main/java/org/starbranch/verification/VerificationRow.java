package org.starbranch.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Verification.Method;
import org.starbranch.verification.Verification.Stage;
import org.starbranch.verification.Verification.Visit;

@Entity
@Table(name = "verification")
class VerificationRow {

    @Embeddable
    record Key(
            @Column(name = "cycle_code") String cycle,
            @Column(name = "branch_code") String branch) implements Serializable {

        static Key of(RatingId rating) {
            return new Key(rating.cycle(), rating.branch());
        }

        RatingId rating() {
            return new RatingId(cycle, branch);
        }
    }

    @EmbeddedId
    private Key key = new Key("", "");

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.METHOD;

    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    private @Nullable String paperNumber;
    private String items = "";
    private @Nullable LocalDate visitedOn;
    private @Nullable String visitors;
    private @Nullable String visitReport;
    private LocalDateTime startedAt = LocalDateTime.MIN;

    @Version
    private int version;

    protected VerificationRow() {}

    VerificationRow(RatingId rating, LocalDateTime startedAt) {
        this.key = Key.of(rating);
        this.startedAt = startedAt;
    }

    Stage stage() {
        return stage;
    }

    LocalDateTime startedAt() {
        return startedAt;
    }

    List<String> items() {
        return CodeList.read(items);
    }

    void choose(Method chosen, String number, List<String> items) {
        this.method = chosen;
        this.paperNumber = number;
        this.items = CodeList.write(items);
        this.stage = chosen == Method.VISIT ? Stage.VISIT : Stage.LETTER;
    }

    void answered() {
        this.stage = method == Method.BOTH ? Stage.VISIT : Stage.FINDING;
    }

    void visited(Visit visit) {
        this.visitedOn = visit.on();
        this.visitors = visit.visitors();
        this.visitReport = visit.report();
        this.stage = Stage.FINDING;
    }

    void enter(Stage next) {
        this.stage = next;
    }

    Verification verification(List<Verification.Question> questions, List<Verification.Finding> findings) {
        return new Verification(
                key.rating(),
                stage,
                paperNumber == null ? "" : paperNumber,
                method,
                items(),
                questions,
                visit(),
                findings);
    }

    private @Nullable Visit visit() {
        return visitedOn == null || visitors == null || visitReport == null
                ? null
                : new Visit(visitedOn, visitors, visitReport);
    }
}
