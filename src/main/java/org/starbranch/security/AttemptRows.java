package org.starbranch.security;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of the throttle in the database. Each write is one statement, so that two nodes count together. */
@Component
class AttemptRows {

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of somebody who tries from somewhere, by each of the three counts. */
    Map<Guesses, Attempts> of(Attempt attempt) {
        Map<Guesses, Attempts> known = new HashMap<>();
        jdbc.sql("SELECT account_key, address, failures, failed_at, succeeded_at FROM login_attempt"
                        + " WHERE account_key IN (?, '*') AND address IN (?, '*')")
                .params(attempt.key(), attempt.address())
                .query(row -> {
                    known.put(
                            attempt.counted(row.getString("account_key"), row.getString("address")),
                            new Attempts(
                                    row.getInt("failures"),
                                    row.getObject("failed_at", LocalDateTime.class),
                                    row.getObject("succeeded_at", LocalDateTime.class)));
                });
        return known;
    }

    /** One more failure, or the first one after a long time. */
    void failed(Attempt attempt, Guesses count, LocalDateTime now) {
        jdbc.sql(
                        "INSERT INTO login_attempt (account_key, address, failures, failed_at) VALUES (?, ?, 1, ?)"
                                + " ON DUPLICATE KEY UPDATE"
                                + " failures = CASE WHEN failed_at < ? THEN 1 ELSE failures + 1 END, failed_at = VALUES(failed_at)")
                .params(attempt.key(count), attempt.address(count), now, now.minus(count.memory()))
                .update();
    }

    void succeeded(Attempt attempt, LocalDateTime now) {
        jdbc.sql("INSERT INTO login_attempt (account_key, address, failures, succeeded_at) VALUES (?, ?, 0, ?)"
                        + " ON DUPLICATE KEY UPDATE failures = 0, succeeded_at = VALUES(succeeded_at)")
                .params(attempt.key(), attempt.address(), now)
                .update();
    }

    /** Forgets every failure of one account. */
    void forget(String key) {
        jdbc.sql("UPDATE login_attempt SET failures = 0, failed_at = NULL WHERE account_key = ?")
                .param(key)
                .update();
    }

    /** Removes what nobody needs any more. */
    void clean(LocalDateTime failedBefore, LocalDateTime succeededBefore) {
        jdbc.sql("DELETE FROM login_attempt WHERE (failed_at IS NULL OR failed_at < ?)"
                        + " AND (succeeded_at IS NULL OR succeeded_at < ?)")
                .params(failedBefore, succeededBefore)
                .update();
    }
}
