package org.starbranch.workflow.access;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that stand ready in the Tasklist, in the order in which somebody looks at them. */
@Component
public class ReadyFilters {

    /** What somebody has taken or was given. */
    public static final String MINE = "我的待办";

    /** What he may take. */
    public static final String OFFERED = "本组待领取";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    ReadyFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** The engine's id of a list, for a link that opens it; empty where an administrator has removed it. */
    public String idOf(String name) {
        return filters.createFilterQuery().filterName(name).list().stream()
                .findFirst()
                .map(Filter::getId)
                .orElse("");
    }

    void create() {
        create(1, MINE, "由我办理的任务", query().taskAssigneeExpression("${currentUser()}"));
        create(2, OFFERED, "可以由我领取的任务", query().taskCandidateUserExpression("${currentUser()}"));
        create(
                3,
                "即将到期",
                "三天内到期的任务",
                query().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        create(4, "已逾期", "已过期限的任务", query().dueBeforeExpression("${now()}"));
        create(5, "全部", "我能看到的全部任务", query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void create(int priority, String name, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() == 0) {
            Filter filter = filters.newTaskFilter(name).setQuery(query);
            filter.setProperties(
                    Map.of("priority", priority, "description", description, "refresh", true, "color", "#b3231c"));
            grants.openFilter(filters.saveFilter(filter).getId());
        }
    }
}
