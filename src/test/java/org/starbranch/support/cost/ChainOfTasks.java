package org.starbranch.support.cost;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.support.Desk;
import org.starbranch.workflow.SubmissionRefused;
import org.starbranch.workflow.branchrating.BranchRatingProcess;
import org.starbranch.workflow.branchrating.SheetForms;

/** Every user task of a branch's way through a year, with one return and its correction, each counted by itself. */
@Component
public class ChainOfTasks {

    private final Desk desk;
    private final Cycles cycles;
    private final SqlMeter meter;

    ChainOfTasks(Desk desk, Cycles cycles, SqlMeter meter) {
        this.desk = desk;
        this.cycles = cycles;
        this.meter = meter;
    }

    /** What completing each task costs for branch B02, in order, by what is done. */
    public Map<String, SqlCost> costs(String cycle) throws Exception {
        String key = cycle + "/B02";
        SheetForms forms = new SheetForms(cycles.scheme(cycle));
        Map<String, SqlCost> costs = new LinkedHashMap<>();
        Map<String, Object> self = forms.self("张三，市级，2024-06-30\n李四，省级，2025-01-01", "2");
        self.put("applied_star", "5");
        costs.put("self-assessment", cost(key, "secretary02", BranchRatingProcess.SELF_ASSESS, self));
        costs.put(
                "meeting sends back",
                cost(
                        key,
                        "member02",
                        BranchRatingProcess.CONFIRM_MEETING,
                        Map.of("decision", "SENT_BACK", "remark", "自评偏高")));
        costs.put("self-assessment again", cost(key, "secretary02", BranchRatingProcess.SELF_ASSESS, self));
        costs.put("meeting", cost(key, "member02", BranchRatingProcess.CONFIRM_MEETING, SheetForms.meeting()));
        costs.put(
                "assessment returns an item",
                cost(
                        key,
                        "assessor1",
                        BranchRatingProcess.ASSESS_BRANCH,
                        Map.of("return_cohesion", true, "return_question", "请说明党小组设置")));
        costs.put(
                "correction",
                cost(
                        key,
                        "secretary02",
                        BranchRatingProcess.CORRECT_ITEMS,
                        Map.of("score_org_check", "3", "score_org_groups", "1.5", "reason_org_groups", "缺组长")));
        Map<String, Object> assessor = forms.assessor();
        assessor.put("score_ethics_honours", "2");
        costs.put("assessment", cost(key, "assessor1", BranchRatingProcess.ASSESS_BRANCH, assessor));
        costs.put("daily indicator", cost(key, "office", BranchRatingProcess.SCORE_DAILY, SheetForms.daily("8.5")));
        return costs;
    }

    private SqlCost cost(String key, String user, String task, Map<String, ?> form) throws Exception {
        Desk.Seat seat = desk.as(user);
        String id = desk.task(key, task).getId();
        seat.claim(id);
        readFormOnce(seat, id);
        return meter.of(() -> seat.submit(id, form));
    }

    /** The guard reads each form once in the life of a node: a field that is in no form lets it do so unmeasured. */
    private static void readFormOnce(Desk.Seat seat, String task) {
        assertThatThrownBy(() -> seat.submit(task, Map.of("no_such_field", "1")))
                .isInstanceOf(SubmissionRefused.class);
    }
}
