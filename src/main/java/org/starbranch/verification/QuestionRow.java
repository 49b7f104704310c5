package org.starbranch.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Verification.Question;

@Entity
@Table(name = "verification_question")
class QuestionRow {

    @Embeddable
    record Key(
            @Column(name = "cycle_code") String cycle,
            @Column(name = "branch_code") String branch,
            int position) implements Serializable {}

    @EmbeddedId
    private Key key = new Key("", "", 0);

    private String question = "";
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable LocalDateTime answeredAt;

    protected QuestionRow() {}

    QuestionRow(RatingId rating, int position, String question) {
        this.key = new Key(rating.cycle(), rating.branch(), position);
        this.question = question;
    }

    /** The form field of its answer. */
    String field() {
        return "answer_" + key.position();
    }

    String label() {
        return "第" + key.position() + "问的答复";
    }

    void answer(String text, String by, LocalDateTime at) {
        this.answer = text;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    Question question() {
        return new Question(key.position(), question, answer);
    }
}
