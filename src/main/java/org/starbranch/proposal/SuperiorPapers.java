package org.starbranch.proposal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came from above: papers, samples to verify, and what the verifications asked the superior. */
@Component
class SuperiorPapers {

    static final String REVIEW = "REVIEW";
    static final String DECISION = "DECISION";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    SuperiorPapers(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    void add(String cycle, String kind, String paperNo, String actor) {
        jdbc.sql("INSERT INTO superior_paper (cycle_code, kind, paper_no, actor, at) VALUES (?, ?, ?, ?, ?)")
                .params(cycle, kind, paperNo, actor, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    void addSamples(String cycle, Collection<String> branches) {
        batch.batchUpdate(
                "INSERT INTO review_sample (cycle_code, branch_code) VALUES (?, ?)",
                branches.stream().map(branch -> new Object[] {cycle, branch}).toList());
    }

    List<String> samples(String cycle) {
        return jdbc.sql("SELECT branch_code FROM review_sample WHERE cycle_code = ? ORDER BY branch_code")
                .param(cycle)
                .query(String.class)
                .list();
    }

    /** Keeps what the verifications ask for, by branch; asked again, the same stays. */
    void ask(String cycle, Map<String, String> findings) {
        findings.forEach((branch, finding) -> jdbc.sql(
                        "INSERT IGNORE INTO asked_change (cycle_code, branch_code, finding) VALUES (?, ?, ?)")
                .params(cycle, branch, finding)
                .update());
    }

    Map<String, String> asked(String cycle) {
        Map<String, String> findings = new LinkedHashMap<>();
        jdbc.sql("SELECT branch_code, finding FROM asked_change WHERE cycle_code = ? ORDER BY branch_code")
                .param(cycle)
                .query(row -> {
                    findings.put(row.getString(1), row.getString(2));
                });
        return findings;
    }
}
