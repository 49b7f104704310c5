package org.starbranch.rectification;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps, measures, results and returns of all rectifications. They are added and read; nothing here changes one. */
@Repository
class RectificationPapers {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RectificationPapers(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void add(String number, Step step) {
        client.sql("INSERT INTO rectification_step (number, seq, round_no, kind, actor, at, on_day, person, text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        step.seq(),
                        step.roundNo(),
                        step.kind().name(),
                        step.actor(),
                        step.at(),
                        step.onDay(),
                        step.person(),
                        step.text())
                .update();
    }

    void addMeasures(String number, List<Measure> measures) {
        jdbc.batchUpdate(
                "INSERT INTO rectification_measure (number, round_no, slot, version, problem, what, who, due_on, evidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                measures.stream()
                        .map(m -> new Object[] {
                            number,
                            m.roundNo(),
                            m.slot(),
                            m.version(),
                            m.problem(),
                            m.what(),
                            m.who(),
                            m.dueOn(),
                            m.evidence()
                        })
                        .toList());
    }

    void addResults(String number, List<Result> results) {
        jdbc.batchUpdate(
                "INSERT INTO rectification_result (number, round_no, slot, version, result, evidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                results.stream()
                        .map(r -> new Object[] {number, r.roundNo(), r.slot(), r.version(), r.result(), r.evidence()})
                        .toList());
    }

    void addReturned(String number, List<Returned> returned) {
        jdbc.batchUpdate(
                "INSERT INTO rectification_return (number, round_no, slot, subject, version, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                returned.stream()
                        .map(r -> new Object[] {
                            number, r.roundNo(), r.slot(), r.subject().name(), r.version(), r.reason()
                        })
                        .toList());
    }

    List<Step> steps(String number) {
        return all(Step.class, "SELECT * FROM rectification_step WHERE number = ? ORDER BY seq", number);
    }

    List<Measure> measures(String number) {
        return all(
                Measure.class,
                "SELECT * FROM rectification_measure WHERE number = ? ORDER BY round_no, slot, version",
                number);
    }

    List<Result> results(String number) {
        return all(
                Result.class,
                "SELECT * FROM rectification_result WHERE number = ? ORDER BY round_no, slot, version",
                number);
    }

    List<Returned> returned(String number) {
        return all(
                Returned.class,
                "SELECT * FROM rectification_return WHERE number = ? ORDER BY round_no, slot, version",
                number);
    }

    private <T> List<T> all(Class<T> type, String select, String number) {
        return client.sql(select).param(number).query(type).list();
    }
}
