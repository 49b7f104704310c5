package org.starbranch.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.rectification.Returned.Subject;
import org.starbranch.shared.Fault;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;

class CaseFileTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 2);

    private final List<Measure> measures = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Returned> returned = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void beforeThereIsAPlanEverySlotIsOpen() {
        assertThat(file(1).openSlots()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(file(1).plan()).isEmpty();
        assertThat(file(1).owedSlots()).isEmpty();
    }

    @Test
    void whatWasSentBackIsOpenAgainUntilItIsWrittenAnew() {
        measures.addAll(List.of(measure(1, 1, 1), measure(1, 2, 1)));
        returned.add(new Returned(1, 2, Subject.MEASURE, 1, "空泛"));
        assertThat(file(1).vague()).containsExactly(Map.entry(2, "空泛"));
        assertThat(file(1).openSlots()).containsExactly(2, 3, 4, 5, 6);
        assertThat(file(1).nextVersionOfMeasure(2)).isEqualTo(2);

        measures.add(measure(1, 2, 2));
        assertThat(file(1).vague()).isEmpty();
        assertThat(file(1).openSlots()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void onlyMeasuresWithoutAnAcceptedResultOweOne() {
        measures.addAll(List.of(measure(1, 1, 1), measure(1, 3, 1)));
        assertThat(file(1).owedSlots()).containsExactly(1, 3);

        results.addAll(List.of(new Result(1, 1, 1, "已落实", "记录"), new Result(1, 3, 1, "已落实", "记录")));
        assertThat(file(1).owedSlots()).isEmpty();
        returned.add(new Returned(1, 3, Subject.RESULT, 1, "没有记录"));
        assertThat(file(1).owedSlots()).containsExactly(3);
        assertThat(file(1).nextVersionOfResult(3)).isEqualTo(2);
    }

    @Test
    void aNewRoundBeginsEmptyAndKeepsTheOldPlan() {
        measures.add(measure(1, 1, 1));
        results.add(new Result(1, 1, 1, "已落实", "记录"));

        assertThat(file(2).plan()).isEmpty();
        assertThat(file(2).formerPlan()).hasSize(1);
        assertThat(file(2).nextVersionOfMeasure(1)).isEqualTo(1);
    }

    @Test
    void aMeasureMayBeDueOnTheFirstAndOnTheLastDay() {
        assertThat(plan(FIRST.toString())).hasSize(1);
        assertThat(plan(LAST.toString())).hasSize(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void aMeasureIsNeverDueBeforeTheFirstOrAfterTheLastDay() {
        plan(FIRST.minusDays(1).toString());
        plan(LAST.plusDays(1).toString());
        plan("六月");

        assertThat(faults)
                .extracting(Fault::message)
                .containsExactly(
                        "第1项措施的完成时间应在2026-03-03至2026-06-02之间", "第1项措施的完成时间应在2026-03-03至2026-06-02之间", "请填写第1项措施的完成时间");
    }

    @Test
    void aTextThatIsTooLongIsAFault() {
        plan(Map.of(
                "measure_1_what", "做".repeat(501),
                "measure_1_who", "书记",
                "measure_1_when", "2026-04-01"));

        assertThat(faults).extracting(Fault::message).containsExactly("第1项措施的具体做法不能超过500字");
    }

    private List<Measure> plan(String when) {
        return plan(Map.of("measure_1_what", "每月上党课", "measure_1_who", "书记", "measure_1_when", when));
    }

    private List<Measure> plan(Map<String, String> form) {
        FormFields fields = new FormFields(form);
        List<Measure> measures = new PlanForm(file(1), fields, FIRST, LAST).read();
        faults.addAll(fields.faults());
        return measures;
    }

    private CaseFile file(int round) {
        Rectification about = new Rectification(
                "ZG-2025-001",
                new RatingId("2025-zhaoqing-2023", "B19"),
                "附属医院党支部",
                Stage.PLAN,
                round,
                null,
                null,
                LocalDateTime.of(2026, 3, 2, 10, 0),
                null);
        return new CaseFile(about, List.of(), measures, results, returned);
    }

    private static Measure measure(int round, int slot, int version) {
        return new Measure(round, slot, version, "", "做法", "书记", LAST, "");
    }
}
