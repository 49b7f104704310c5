package org.starbranch.support;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.starbranch.shared.SteerableClock;

/** Before each story: no cycle, no process instance, nobody logged in, the machine's own time. */
class FreshYear implements BeforeEachCallback {

    /** What belongs to the college or the system itself and stays. */
    private static final Set<String> STAYS = Set.of(
            "unit",
            "unit_officer",
            "branch",
            "person",
            "account",
            "account_role",
            "scheme_version",
            "start_lock",
            "audit_entry",
            "audit_head",
            "flyway_schema_history");

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        AbstractAssertions.init(engine);
        engine.getIdentityService().clearAuthentication();
        context.getBean(SteerableClock.class).reset();
        endAll(engine);
        empty(context.getBean(JdbcTemplate.class));
    }

    private static void endAll(ProcessEngine engine) {
        for (ProcessInstance instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            engine.getRuntimeService()
                    .deleteProcessInstanceIfExists(instance.getId(), "fresh year", true, true, false, false);
        }
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(past -> engine.getHistoryService().deleteHistoricProcessInstance(past.getId()));
    }

    private static void empty(JdbcTemplate jdbc) {
        List<String> tables = jdbc.queryForList(
                "SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                        + " AND table_name NOT LIKE 'ACT\\_%'",
                String.class);
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
        tables.stream().filter(table -> !STAYS.contains(table)).forEach(table -> jdbc.execute("DELETE FROM " + table));
        jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
    }
}
