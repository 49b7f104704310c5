package org.starbranch.support.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.support.ProcessTest;

/** What completing each user task of a branch costs, as stated in {@code cost/tasks.csv}. */
@ProcessTest
class CostOfTasksTests {

    /** The requirement: executions of our own for one completed task. */
    private static final int MOST = 12;

    @Autowired
    private BigYear year;

    @Autowired
    private ChainOfTasks chain;

    @AfterEach
    void leaveTheSampleCollege() {
        year.shrink();
    }

    @Test
    void aCompletedTaskCostsWhatTheTableSaysAmongTwentyBranches() throws Exception {
        CostTable.read("tasks").holds(rows(chain.costs(year.open(2025, 20))));
    }

    @Test
    void aCompletedTaskCostsTheSameAmongTwoHundredBranches() throws Exception {
        CostTable.read("tasks").holds(rows(chain.costs(year.open(2025, 200))));
    }

    @Test
    void noCompletedTaskCostsMoreThanTwelveStatementsOfOurOwn() throws Exception {
        chain.costs(year.open(2025, 20))
                .forEach((task, cost) ->
                        assertThat(cost.ours()).as(task).isNotEmpty().hasSizeLessThanOrEqualTo(MOST));
    }

    private static List<List<String>> rows(Map<String, SqlCost> costs) {
        return costs.entrySet().stream()
                .map(cost -> row(cost.getKey(), cost.getValue()))
                .toList();
    }

    private static List<String> row(String task, SqlCost cost) {
        return List.of(
                task, String.valueOf(cost.ours().size()), String.valueOf(cost.engine()), String.valueOf(cost.trips()));
    }
}
