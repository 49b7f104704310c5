package org.starbranch.notice.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.starbranch.notice.Objection;

/** What the number of a receipt opens: how far the objection is, and the final answer; neither text nor names. */
public record ReceiptView(
        String receipt,
        String state,
        LocalDate receivedOn,
        LocalDate answerDue,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {

    static ReceiptView of(Objection objection) {
        return new ReceiptView(
                objection.receipt(),
                objection.stage().title(),
                objection.receivedAt().toLocalDate(),
                objection.answerDue(),
                objection.answer(),
                objection.answeredAt() == null ? null : objection.answeredAt().toLocalDate());
    }
}
