package org.starbranch.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.review.Review.State;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.shared.FormFields;

/**
 * Reads which lines a check sends back: {@code B06，政治理论学习，参与度没有记录}, one a line, of the sheet that decides. A point
 * is named as on the form or by its code. A line that takes no words on its sheet (004, reading G12) takes none here.
 */
@Component
class ReturnOrders {

    static final String FIELD = "returns";

    private static final String LABEL = "退回的条目";
    private static final String EXAMPLE = "B06，政治理论学习，参与度没有记录";
    private static final int LONGEST_FINDING = 500;

    /** What stands for a finding where a line takes no words. */
    private static final String CHECK_AGAIN = "请重新核对";

    private final ReviewRows rows;
    private final Subjects subjects;

    ReturnOrders(ReviewRows rows, Subjects subjects) {
        this.rows = rows;
        this.subjects = subjects;
    }

    /** Faults are the form's. */
    List<ReturnOrder> read(String cycle, Scheme scheme, int half, FormFields form) {
        List<ReturnOrder> orders = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (List<String> words : new Lines(form, FIELD, LABEL, EXAMPLE).read(2)) {
            form.require(named.add(words.get(0) + words.get(1)), FIELD, words.get(0) + "，" + words.get(1) + "：写了两次");
            point(scheme, words, form)
                    .ifPresent(point -> sheet(cycle, deciding(scheme), half, point, words.get(0), form)
                            .ifPresent(
                                    sheet -> orders.add(new ReturnOrder(sheet, point, finding(point, words, form)))));
        }
        return orders;
    }

    private static Sheet deciding(Scheme scheme) {
        return scheme.sheets().stream().filter(Sheet::inTotal).findFirst().orElseThrow();
    }

    private static Optional<Point> point(Scheme scheme, List<String> words, FormFields form) {
        List<Point> found = scheme.pointsOf(deciding(scheme).code()).stream()
                .filter(point -> words.get(1).equals(point.code())
                        || words.get(1).equals(scheme.itemOf(point).name()))
                .toList();
        form.require(found.size() == 1, FIELD, "“" + words.get(1) + "”不是打分表上的条目");
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<SheetId> sheet(String cycle, Sheet sheet, int half, Point point, String branch, FormFields form) {
        SheetId id = new SheetId(cycle, branch, sheet.code(), half, SheetId.ANYBODY);
        boolean filled =
                rows.sheet(id).filter(found -> found.state() == State.FILLED).isPresent();
        form.require(filled, FIELD, branch + "：没有已经提交的" + sheet.name() + "表，不能退回");
        form.require(!filled || subjects.concerns(point, cycle, branch), FIELD, branch + "：该条不适用于这个支部");
        return filled ? Optional.of(id) : Optional.empty();
    }

    private static String finding(Point point, List<String> words, FormFields form) {
        String finding = String.join("，", words.subList(2, words.size()));
        if (point.reason() == ReasonRule.NONE) {
            form.require(finding.isEmpty(), FIELD, point.name() + "：只能退回核对，不写意见");
            return CHECK_AGAIN;
        }
        form.require(!finding.isEmpty(), FIELD, words.get(0) + "，" + words.get(1) + "：请写明退回的理由");
        form.require(finding.length() <= LONGEST_FINDING, FIELD, "退回的理由不能超过" + LONGEST_FINDING + "字");
        return finding;
    }
}
