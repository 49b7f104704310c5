package org.starbranch.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The story of the sample year at a college of fifty, told by people who may be cut off at any moment and then look
 * again: what is done already they read from the database. 45 readers object to the public notice, 15 on each of three
 * days; the office lets every one of them lie until the answer is overdue and the committee asks for it.
 */
final class OverdueObjections implements Script {

    /** Raised on one day. */
    static final int A_DAY = 15;

    /** Where the office and the first of the committee belong to, and what the sample college exempts. */
    private static final Set<String> SPARED = Set.of("B16", "B18", "B19", "B21", "B17");

    private final SampleYear year;
    private final String cycle;
    private final Map<String, String> branchesByName;
    private final JdbcClient jdbc;
    private final List<String> objectors;
    private final Map<String, Map<String, String>> returns = new ConcurrentHashMap<>();

    OverdueObjections(SampleYear year, String cycle, Map<String, String> branchesByName, JdbcClient jdbc) {
        this.year = year;
        this.cycle = cycle;
        this.branchesByName = branchesByName;
        this.jdbc = jdbc;
        this.objectors = branchesByName.values().stream()
                .filter(branch -> !SPARED.contains(branch))
                .sorted()
                .limit(3 * A_DAY)
                .toList();
    }

    /** Whose objections come next; empty before the notice is published and after the third day. */
    List<String> nextObjectors() {
        boolean open = count("SELECT COUNT(*) FROM notice WHERE cycle_code = ? AND stage = 'OPEN'") > 0;
        int raised = count("SELECT COUNT(*) FROM objection WHERE cycle_code = ?");
        return open
                ? new ArrayList<>(objectors.subList(raised, Math.min(raised + A_DAY, objectors.size())))
                : List.of();
    }

    /** Whether somebody has objected already. */
    boolean hasObjections() {
        return count("SELECT COUNT(*) FROM objection WHERE cycle_code = ?") > 0;
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        return task.key().equals("Task_Escalation") ? user.id().equals("committee1") : year.takes(user, task);
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        String branch = branchesByName.getOrDefault(task.branchName(), "");
        return switch (task.key()) {
            case "Task_Escalation" -> Optional.of(Map.of("escalation_note", "请组织部三日内答复"));
            case "Task_AssignHandler" -> Optional.ofNullable(assign(branch));
            case "Task_Answer" -> Optional.of(Map.of("answer", "所反映的问题不属于本次公示的范围。"));
            case "Task_AssessBranch" -> assess(user, task, branch);
            default -> year.answer(user, task);
        };
    }

    @Override
    public void onStage(String stage) {
        if (!stage.equals("RATING") || count("SELECT COUNT(*) FROM veto WHERE cycle_code = ?") == 0) {
            year.onStage(stage);
        }
    }

    @Override
    public void onCompleted(OpenTask task) {
        // Nobody does anything of his own accord: the objections come when everything else rests.
    }

    /** Only when the committee has asked for it. */
    private @Nullable Map<String, String> assign(String branch) {
        boolean asked = jdbc.sql("SELECT COUNT(*) FROM objection WHERE branch_code = ? AND escalated_by IS NOT NULL")
                        .param(branch)
                        .query(Integer.class)
                        .single()
                > 0;
        return asked ? Map.of("admission", "NOT_ADMISSIBLE", "admission_reason", "不属于公示异议的范围") : null;
    }

    /** An item goes back once; whoever did not hear whether it did looks whether it stands in the record. */
    private Optional<Map<String, String>> assess(SimulatedUser user, OpenTask task, String branch) {
        Map<String, String> said = year.answer(user, task).orElseThrow();
        if (said.containsKey("return_question")) {
            returns.put(branch, said);
        }
        boolean wasReturned = jdbc.sql("SELECT COUNT(*) FROM rating_return WHERE cycle_code = ? AND branch_code = ?")
                        .params(cycle, branch)
                        .query(Integer.class)
                        .single()
                > 0;
        return Optional.of(wasReturned ? said : returns.getOrDefault(branch, said));
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(cycle).query(Integer.class).single();
    }
}
