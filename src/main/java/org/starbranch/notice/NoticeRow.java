package org.starbranch.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.calendar.DueDate;
import org.starbranch.notice.Notice.Stage;

@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    private String cycleCode = "";

    private String about = "";
    private String scope = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.OPEN;

    private LocalDate publishedOn = LocalDate.MIN;
    private LocalDate closesOn = LocalDate.MIN;
    private String closingExplanation = "";
    private String publishedBy = "";
    private @Nullable LocalDateTime closedAt;

    protected NoticeRow() {}

    NoticeRow(String cycle, String about, String scope, LocalDate publishedOn, DueDate closing, String publishedBy) {
        this.cycleCode = cycle;
        this.about = about;
        this.scope = scope;
        this.publishedOn = publishedOn;
        this.closesOn = closing.date();
        this.closingExplanation = closing.explanation();
        this.publishedBy = publishedBy;
    }

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    boolean takesObjections(LocalDate today) {
        return !isClosed() && !isOver(today);
    }

    /** Whether the last day lies behind. */
    boolean isOver(LocalDate today) {
        return today.isAfter(closesOn);
    }

    LocalDate closesOn() {
        return closesOn;
    }

    void close(LocalDateTime at) {
        this.stage = Stage.CLOSED;
        this.closedAt = at;
    }

    Notice notice(NoticeLists.Frozen list) {
        return new Notice(
                cycleCode,
                about,
                scope,
                stage,
                publishedOn,
                closesOn,
                closingExplanation,
                list.version(),
                list.hash(),
                list.lines());
    }
}
