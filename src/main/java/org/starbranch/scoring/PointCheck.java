package org.starbranch.scoring;

import static org.starbranch.scoring.SheetCheck.REASON;
import static org.starbranch.scoring.SheetCheck.REASON_LIMIT;
import static org.starbranch.scoring.SheetCheck.SCORE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scoring.PointScale.Read;
import org.starbranch.scoring.PointScale.Reading;

/** The check of one point's score and reason; adds to the faults of its sheet. */
record PointCheck(SheetCheck sheet, Point point, boolean reasons, List<Fault> faults) {

    /** The score, if nothing is wrong with it and the point applies. */
    Optional<Scored> check(Map<String, String> fields) {
        String score = typed(fields, SCORE);
        String reason = typed(fields, REASON).strip();
        if (sheet.notApplicable().contains(point.code())) {
            return notApplicable(score);
        }
        if (sheet.correction().locks(point)) {
            return locked(score, reason);
        }
        return scored(score, reason);
    }

    /** An empty field may come as a null from a form. */
    private String typed(Map<String, String> fields, String prefix) {
        return Objects.requireNonNullElse(fields.get(prefix + point.code()), "");
    }

    private Optional<Scored> notApplicable(String score) {
        if (!score.isBlank()) {
            fault(SCORE, Fault.Code.NOT_APPLICABLE, "本支部不适用，不打分");
        }
        return Optional.empty();
    }

    private Optional<Scored> locked(String score, String reason) {
        Scored before = sheet.correction().before().get(point.code());
        if (differs(score, reason, before)) {
            fault(SCORE, Fault.Code.LOCKED, "没有退回，不能修改");
        }
        return Optional.ofNullable(before);
    }

    private boolean differs(String score, String reason, @Nullable Scored before) {
        boolean otherScore = !score.isBlank() && (before == null || !isSame(score, before));
        boolean otherReason = !reason.isEmpty() && (before == null || !reason.equals(before.reason()));
        return otherScore || otherReason;
    }

    private boolean isSame(String score, Scored before) {
        return scale().read(score).read().filter(read -> read.isSame(before)).isPresent();
    }

    private PointScale scale() {
        return new PointScale(sheet.scheme(), point);
    }

    private Optional<Scored> scored(String score, String reason) {
        int faultsBefore = faults.size();
        Optional<Read> read = read(score);
        Optional<BigDecimal> value = read.map(Read::value);
        if (faults.size() == faultsBefore) {
            value.ifPresent(exact -> counted(exact, reason));
        }
        if (reasons) {
            reason(value, read.map(Read::choice).orElse(""), reason);
        }
        return faults.size() == faultsBefore
                ? read.map(exact -> new Scored(exact.value(), reason, exact.choice()))
                : Optional.empty();
    }

    private Optional<Read> read(String score) {
        if (score.isBlank()) {
            fault(SCORE, Fault.Code.MISSING, "还没有打分");
            return Optional.empty();
        }
        Reading reading = scale().read(score);
        if (!reading.fault().isEmpty()) {
            fault(SCORE, reading.code(), reading.fault());
        }
        return reading.read();
    }

    private void reason(Optional<BigDecimal> value, String choice, String reason) {
        if (reason.length() > REASON_LIMIT) {
            fault(REASON, Fault.Code.REASON_TOO_LONG, "理由最多 %d 字".formatted(REASON_LIMIT));
        }
        if (reason.isEmpty()) {
            missingReason(value, choice);
        }
    }

    private void missingReason(Optional<BigDecimal> value, String choice) {
        if (point.reason() == ReasonRule.ALWAYS) {
            fault(REASON, Fault.Code.REASON_MISSING, "请写明评分理由");
        } else if (point.reason() == ReasonRule.BELOW_MAXIMUM) {
            if (point.kind() == Point.Kind.CHECK) {
                notMet(choice);
            } else {
                value.filter(v -> v.compareTo(point.max()) < 0).ifPresent(this::lostPoints);
            }
        }
    }

    private void notMet(String choice) {
        if (!choice.isEmpty() && !choice.equals("met")) {
            fault(REASON, Fault.Code.REASON_MISSING, "没有达标，请写明理由");
        }
    }

    private void lostPoints(BigDecimal value) {
        fault(REASON, Fault.Code.REASON_MISSING, "得分 %s 低于满分 %s，请写明理由".formatted(plain(value), plain(point.max())));
    }

    private void counted(BigDecimal value, String reason) {
        Optional.ofNullable(sheet.counts().get(point.code()))
                .ifPresent(count -> counted(value, BigDecimal.valueOf(count), reason));
    }

    /** The branch's own sheet says what its list says; who assesses may go below it with a reason, never above. */
    private void counted(BigDecimal value, BigDecimal count, String reason) {
        boolean ownStatement = !sheet.scheme().sheet(sheet.sheet()).inTotal();
        int order = value.compareTo(count);
        if (ownStatement && order != 0) {
            fault(SCORE, Fault.Code.COUNT_DIFFERS, "得分 %s 与荣誉清单计得的 %s 分不一致".formatted(plain(value), count));
        } else if (order > 0) {
            fault(SCORE, Fault.Code.COUNT_DIFFERS, "得分 %s 超过荣誉清单计得的 %s 分".formatted(plain(value), count));
        } else if (order < 0 && reasons && reason.isEmpty()) {
            fault(REASON, Fault.Code.REASON_MISSING, "得分 %s 低于荣誉清单计得的 %s 分，请写明理由".formatted(plain(value), count));
        }
    }

    private void fault(String field, Fault.Code code, String text) {
        String message = PointLabel.of(sheet.scheme(), point) + "：" + text;
        faults.add(new Fault(field + point.code(), code, message));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
