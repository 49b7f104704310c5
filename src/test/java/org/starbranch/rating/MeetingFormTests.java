package org.starbranch.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.shared.Fault;
import org.starbranch.shared.FormFields;

/** When a branch's meeting confirms, and what is wrong with the record of one. */
class MeetingFormTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    @ParameterizedTest(name = "{0} entitled, {1} present, {2} in favour: {3} faults")
    @CsvSource({
        "20, 11, 11, 0",
        "20, 20, 11, 0",
        "20, 10, 10, 2",
        "20, 11, 10, 1",
        "20, 21, 11, 1",
        "20, 12, 13, 1",
        "3, 2, 2, 0",
        "1, 1, 1, 0",
        "0, 0, 0, 3",
        "x, 11, 11, 1"
    })
    void moreThanHalfArePresentAndMoreThanHalfAgree(String entitled, String present, String votes, int faults) {
        Map<String, String> form = confirmed();
        form.putAll(Map.of("entitled", entitled, "present", present, "votes_for", votes));
        assertThat(faults(form)).hasSize(faults);
    }

    @Test
    void theMeetingWasHeldTodayOrBefore() {
        Map<String, String> form = confirmed();
        form.put("held_on", "2025-11-20");
        assertThat(faults(form)).isEmpty();
        form.put("held_on", "2025-11-21");
        assertThat(faults(form)).containsExactly("会议日期不能晚于今天");
        form.put("held_on", "2025-02-30");
        assertThat(faults(form)).containsExactly("请填写会议日期");
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        assertThat(faults(Map.of("decision", "CONFIRMED")))
                .containsExactly("请填写会议日期", "请填写会议记录", "应到会人数应为正整数", "实到会人数应为整数", "赞成票数应为整数");
        assertThat(faults(Map.of())).containsExactly("请选择确认自评或退回书记");
    }

    @Test
    void whoSendsBackSaysWhy() {
        assertThat(faults(Map.of("decision", "SENT_BACK"))).containsExactly("退回时请写明原因");
        assertThat(faults(Map.of("decision", "SENT_BACK", "remark", "偏高"))).isEmpty();
        assertThat(faults(Map.of("decision", "SENT_BACK", "remark", "偏高", "star", "5")))
                .containsExactly("表单里没有“star”这一项，不能提交");
    }

    private static Map<String, String> confirmed() {
        return new HashMap<>(Map.of(
                "decision", "CONFIRMED",
                "held_on", "2025-11-18",
                "entitled", "20",
                "present", "15",
                "votes_for", "15",
                "minutes", "一致同意"));
    }

    private static List<String> faults(Map<String, String> form) {
        FormFields fields = new FormFields(form);
        MeetingForm.read(fields, TODAY);
        return fields.faults().stream().map(Fault::message).toList();
    }
}
