package org.starbranch.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;

/** Takes a rectification's file from the shelf and adds to it. */
@Component
class Casebook {

    private final RectificationRows rows;
    private final RectificationPapers papers;
    private final AuditTrail audit;
    private final Clock clock;

    Casebook(RectificationRows rows, RectificationPapers papers, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    RectificationRow row(String number) {
        return rows.findById(number).orElseThrow();
    }

    CaseFile file(String number) {
        return new CaseFile(
                row(number).rectification(),
                papers.steps(number),
                papers.measures(number),
                papers.results(number),
                papers.returned(number));
    }

    RectificationPapers papers() {
        return papers;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Adds a step with a text, empty where there is nothing to say. */
    void note(CaseFile file, Step.Kind kind, Actor actor, String text) {
        note(file, kind, actor, null, "", text);
    }

    void note(CaseFile file, Step.Kind kind, Actor actor, @Nullable LocalDate onDay, String person, String text) {
        Rectification about = file.rectification();
        int seq = file.steps().size() + 1;
        papers.add(about.number(), new Step(seq, about.round(), kind, actor.userId(), now(), onDay, person, text));
        String detail = "第" + about.round() + "轮：" + kind.title() + (text.isEmpty() ? "" : "。" + text);
        audit.record(actor, "rectification." + word(kind), about.rating() + "/" + about.number(), detail);
    }

    private static String word(Step.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
