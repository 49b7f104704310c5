package org.starbranch.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.notice.Objection.Admission;
import org.starbranch.notice.Objection.Consequence;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.notice.Objection.Verdict;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

@Entity
@Table(name = "objection")
class ObjectionRow {

    @Id
    private String receipt = "";

    private String cycleCode = "";
    private String branchCode = "";
    private String text = "";
    private String contact = "";
    private String sender = "";
    private LocalDateTime receivedAt = LocalDateTime.MIN;
    private LocalDate answerDue = LocalDate.MIN;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.RECEIVED;

    @Enumerated(EnumType.STRING)
    @Column(name = "admissible")
    private @Nullable Admission admission;

    private @Nullable String admissionReason;
    private @Nullable String handler;
    private String points = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String finding;

    @Enumerated(EnumType.STRING)
    private @Nullable Consequence consequence;

    private @Nullable String newStar;
    private @Nullable String decisionReason;
    private @Nullable String minuteNumber;
    private @Nullable String decidedBy;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable LocalDateTime answeredAt;
    private @Nullable String escalationNote;
    private @Nullable String escalatedBy;

    @Version
    private int version;

    protected ObjectionRow() {}

    ObjectionRow(String receipt, RatingId rating, String text, String contact, String sender) {
        this.receipt = receipt;
        this.cycleCode = rating.cycle();
        this.branchCode = rating.branch();
        this.text = text;
        this.contact = contact;
        this.sender = sender;
    }

    ObjectionRow received(LocalDateTime at, LocalDate due) {
        this.receivedAt = at;
        this.answerDue = due;
        return this;
    }

    RatingId rating() {
        return new RatingId(cycleCode, branchCode);
    }

    Stage stage() {
        return stage;
    }

    boolean isFrom(String user) {
        return sender.equals(user);
    }

    boolean isHandledBy(String user) {
        return user.equals(handler);
    }

    boolean isUpheld() {
        return verdict == Verdict.UPHELD;
    }

    List<String> points() {
        return points.isEmpty() ? List.of() : List.of(points.split(",", -1));
    }

    void admit(Admission admitted, String reason) {
        this.admission = admitted;
        this.admissionReason = reason;
        this.stage = admitted == Admission.ADMISSIBLE ? Stage.HANDLING : Stage.ANSWERING;
    }

    void assign(String user, List<String> named) {
        this.handler = user;
        this.points = String.join(",", named);
    }

    void handled(Verdict found, String why) {
        this.verdict = found;
        this.finding = why;
        this.stage = Stage.DECIDING;
    }

    void decided(Consequence decided, @Nullable Star star, String reason, String minute, String by) {
        this.consequence = decided;
        this.newStar = star == null ? null : star.toString();
        this.decisionReason = reason;
        this.minuteNumber = minute;
        this.decidedBy = by;
        this.stage = Stage.ANSWERING;
    }

    void answered(String words, String by, LocalDateTime at) {
        this.answer = words;
        this.answeredBy = by;
        this.answeredAt = at;
        this.stage = Stage.ANSWERED;
    }

    void escalated(String note, String by) {
        this.escalationNote = note;
        this.escalatedBy = by;
    }

    Objection objection() {
        return new Objection(
                receipt,
                rating(),
                text,
                contact,
                receivedAt,
                answerDue,
                stage,
                admission,
                admissionReason,
                handler,
                points(),
                verdict,
                finding,
                consequence,
                newStar == null ? null : Star.of(newStar),
                decisionReason,
                answer,
                answeredAt);
    }
}
