package org.starbranch.support.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.starbranch.support.cost.SqlCost.Execution;
import org.starbranch.support.mysql.MySqlTest;

/**
 * What only a real MySQL tells: how many rows it reads for a task, and by which index it finds them. On a database of its
 * own, because what other tests left behind changes which index MySQL takes.
 */
@MySqlTest(properties = "spring.datasource.hikari.pool-name=rows-counted")
class CostOnMySqlIT {

    /** One row a year or a version, or the college itself, which is a page of a few hundred at most. */
    private static final String SMALL =
            "account|cycle|c1_0|cr1_0|scheme_version|sv1_0|scheme_draft|sd1_0|scheme_confirmation|unit|branch|br1_0|u1_0|audit_head";

    /** The ledger as one list: its pages counted over the smallest index, and the first rows in the index's order. */
    private static final String COUNTED = "ledger_entry: SELECT COUNT(*) FROM ledger_entry";

    private static final String FIRST_PAGE =
            "ledger_entry: SELECT cycle_year, branch_code, branch_name, star, valid_from, paper FROM ledger_entry"
                    + " ORDER BY cycle_year DESC, branch_code, entry_no DESC LIMIT 50 OFFSET 0";

    /** The last proofs of the record, read from the end of the primary key. */
    private static final String LAST_PROOFS = "audit_check: SELECT * FROM audit_check ORDER BY id DESC LIMIT 5";

    @Autowired
    private BigYear year;

    @Autowired
    private ChainOfTasks chain;

    @Autowired
    private EmptyYears tables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    @AfterEach
    void leaveNoYearBehind() {
        tables.empty();
        year.shrink();
    }

    @Test
    void aTaskReadsAsManyRowsAmongFiftyBranchesAsAmongFiveHundredAndNoTableToItsEnd() throws Exception {
        Map<String, Long> few = rows(chainAmong(50));
        leaveNoYearBehind();
        Map<String, SqlCost> many = chainAmong(500);
        assertThat(growing(new Plans(jdbc).fullScans(executions(many)))).isEmpty();
        // A table read to its end would add 450; MySQL's samples of its indexes move a plan by a handful of rows.
        assertThat(rows(many))
                .hasSameSizeAs(few)
                .allSatisfy((task, read) -> assertThat(read).as(task).isCloseTo(few.get(task), withinPercentage(5)));
    }

    @Test
    void noRequestReadsATableThatGrowsToItsEnd() throws Exception {
        year.publish(year.open(2024, 200));
        year.publish(year.open(2025, 200));
        tables.analyse();
        Requests requests = new Requests(context);
        List<Execution> executions = new ArrayList<>();
        for (List<String> row : CostTable.read("requests").rows()) {
            executions.addAll(requests.ask(row).cost().ours());
        }
        assertThat(growing(new Plans(jdbc).fullScans(executions))).containsOnly(COUNTED, FIRST_PAGE, LAST_PROOFS);
    }

    private Map<String, SqlCost> chainAmong(int branches) throws Exception {
        String cycle = year.open(2025, branches);
        tables.analyse();
        return chain.costs(cycle);
    }

    private static List<Execution> executions(Map<String, SqlCost> costs) {
        return costs.values().stream()
                .flatMap(cost -> cost.executions().stream())
                .toList();
    }

    private static List<String> growing(List<String> scans) {
        return scans.stream()
                .filter(scan -> !scan.matches("(?s)(" + SMALL + "): .*"))
                .toList();
    }

    private static Map<String, Long> rows(Map<String, SqlCost> costs) {
        Map<String, Long> rows = new LinkedHashMap<>();
        costs.forEach((task, cost) -> rows.put(task, cost.rowsRead()));
        return rows;
    }
}
