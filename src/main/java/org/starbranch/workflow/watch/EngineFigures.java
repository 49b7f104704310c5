package org.starbranch.workflow.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.operation.Remembered;

/** Counts what lies in the engine, all of it with one query that is asked at most every five seconds. */
@Component
class EngineFigures {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String QUERY = """
            SELECT d.KEY_ AS process, t.TASK_DEF_KEY_ AS step, COUNT(*) AS amount,
                   SUM(CASE WHEN t.DUE_DATE_ < :now THEN 1 ELSE 0 END) AS bad
            FROM ACT_RU_TASK t JOIN ACT_RE_PROCDEF d ON d.ID_ = t.PROC_DEF_ID_
            GROUP BY d.KEY_, t.TASK_DEF_KEY_
            UNION ALL
            SELECT '', 'jobs',
                   COALESCE(SUM(CASE WHEN RETRIES_ > 0 AND SUSPENSION_STATE_ = 1
                                      AND (DUEDATE_ IS NULL OR DUEDATE_ <= :now) THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN RETRIES_ = 0 THEN 1 ELSE 0 END), 0)
            FROM ACT_RU_JOB
            UNION ALL
            SELECT '', 'incidents', 0, COUNT(*) FROM ACT_RU_INCIDENT
            """;

    private static final Figure NOTHING = new Figure(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Map<Step, Figure>> figures = new Remembered<>(FRESH, this::read);

    EngineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open tasks of one user task; the bad ones are overdue. */
    Figure tasks(Step step) {
        return figures.get().getOrDefault(step, NOTHING);
    }

    /** The jobs that may run now; the bad ones have used up their retries. */
    Figure jobs() {
        return tasks(new Step("", "jobs"));
    }

    /** What somebody has to look at. */
    long incidents() {
        return tasks(new Step("", "incidents")).bad();
    }

    private Map<Step, Figure> read() {
        Map<Step, Figure> read = new HashMap<>();
        jdbc.sql(QUERY).param("now", Timestamp.from(clock.instant())).query(row -> {
            read.put(
                    new Step(row.getString("process"), row.getString("step")),
                    new Figure(row.getLong("amount"), row.getLong("bad")));
        });
        return read;
    }

    /** A user task by the ids of its process and its own. */
    record Step(String process, String task) {}

    record Figure(long amount, long bad) {}
}
