package org.starbranch.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Ratings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.workflow.branchrating.SheetForms;

/** The chain through the application's own services: everybody with his login, every feature behind every task. */
final class AppChain implements Chain {

    static final String CYCLE = "2025-zhaoqing-2023";
    private static final int PAGE = 50;

    /** What belongs to the college or to the system itself. */
    private static final Set<String> STAYS = Set.of(
            "unit", "branch", "person", "account", "account_role", "scheme_version", "flyway_schema_history");

    private final DataSource pool;
    private final JdbcTemplate jdbc;
    private final Cycles cycles;
    private final Ratings ratings;
    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private List<String> branches = List.of();
    private List<Map<String, Object>> typed = List.of();

    AppChain(ApplicationContext context) {
        this.pool = context.getBean(DataSource.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.cycles = context.getBean(Cycles.class);
        this.ratings = context.getBean(Ratings.class);
        this.identity = context.getBean(IdentityService.class);
        this.tasks = context.getBean(TaskService.class);
        this.forms = context.getBean(FormService.class);
    }

    @Override
    public void open(int rated) throws Exception {
        Tables.empty(pool, AppChain::isOfAYear);
        jdbc.update("DELETE FROM ACT_RU_AUTHORIZATION WHERE RESOURCE_TYPE_ = 7 AND RESOURCE_ID_ <> '*'");
        jdbc.update("INSERT INTO audit_head VALUES (1, 0, ?)", "0".repeat(64));
        jdbc.update("UPDATE branch SET exempt_reason = NULL");
        jdbc.update("UPDATE branch SET exempt_reason = '不参加' WHERE CAST(SUBSTRING(code, 2) AS SIGNED) > ?", rated);
        Submission<String> opened = cycles.open("zhaoqing-2023", 2025, "strict", new Actor("office", Set.of("office")));
        if (!(opened instanceof Submission.Accepted<String>)) {
            throw new IllegalStateException(opened.toString());
        }
        branches = cycles.rated(CYCLE).stream().map(RosterEntry::branch).toList();
        for (int from = 0; from < branches.size(); from += PAGE) {
            ratings.open(CYCLE, branches.subList(from, Math.min(from + PAGE, branches.size())));
        }
        typed = typed(new SheetForms(cycles.scheme(CYCLE)));
    }

    @Override
    public void step(int branch, int step) {
        String user = user(branches.get(branch), step);
        identity.setAuthentication(user, List.of(group(step)));
        try {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(CYCLE + "/" + branches.get(branch))
                    .singleResult();
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), new HashMap<>(typed.get(step)));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public boolean isConflict(Throwable failure) {
        return failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException;
    }

    /** What is typed into the four forms: 36 points, the meeting, 36 points, one point; every reason of 200 characters at most. */
    static List<Map<String, Object>> typed(SheetForms forms) {
        return List.of(forms.self(), SheetForms.meeting(), forms.assessor(), SheetForms.daily("8.5"));
    }

    /** Who completes this step of this branch; assessor1 belongs to B01 and office to B16. */
    static String user(String branch, int step) {
        String number = branch.substring(1);
        return switch (step) {
            case 0 -> "secretary" + number;
            case 1 -> "member" + number;
            case 2 -> branch.equals("B01") ? "assessor2" : "assessor1";
            default -> branch.equals("B16") ? "office2" : "office";
        };
    }

    private static String group(int step) {
        return List.of("secretary", "committee-member", "assessor", "office").get(step);
    }

    private static boolean isOfAYear(String table) {
        return table.startsWith("ACT_") || table.startsWith("act_")
                ? table.matches(Tables.INSTANCES)
                : !STAYS.contains(table.toLowerCase(java.util.Locale.ROOT)) && !table.startsWith("notify");
    }
}
