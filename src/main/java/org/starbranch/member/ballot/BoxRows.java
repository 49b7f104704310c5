package org.starbranch.member.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.member.ballot.BallotBox.State;
import org.starbranch.scoring.Fraction;

/** Boxes, their questions and their results in the database. */
@Component
class BoxRows {

    private static final String BOX =
            "SELECT number, cycle_code, subject_kind, subject_code, sheet, title, note, minimum, state, issued, replies"
                    + " FROM ballot_box";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BoxRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<BallotBox> find(String number) {
        return jdbc.sql(BOX + " WHERE number = ?")
                .param(number)
                .query(BoxRows::box)
                .optional();
    }

    Optional<BallotBox> find(String cycle, BoxPlan.Kind kind, String subject, String sheet) {
        return jdbc.sql(BOX + " WHERE cycle_code = ? AND subject_kind = ? AND subject_code = ? AND sheet = ?")
                .params(cycle, kind.name(), subject, sheet)
                .query(BoxRows::box)
                .optional();
    }

    /** The box with its votes kept from changing until the transaction ends. */
    Optional<BallotBox> lock(String number) {
        return jdbc.sql(BOX + " WHERE number = ? FOR UPDATE")
                .param(number)
                .query(BoxRows::box)
                .optional();
    }

    /** By number, from the {@code from}-th on. */
    List<BallotBox> page(String cycle, int from, int size) {
        return jdbc.sql(BOX + " WHERE cycle_code = ? ORDER BY number LIMIT ? OFFSET ?")
                .params(cycle, size, from)
                .query(BoxRows::box)
                .list();
    }

    List<BallotBox> of(String cycle, BoxPlan.Kind kind) {
        return jdbc.sql(BOX + " WHERE cycle_code = ? AND subject_kind = ?")
                .params(cycle, kind.name())
                .query(BoxRows::box)
                .list();
    }

    int count(String cycle) {
        return jdbc.sql("SELECT COUNT(*) FROM ballot_box WHERE cycle_code = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    void insert(String number, BoxPlan plan, String tally) {
        jdbc.sql("INSERT INTO ballot_box (number, cycle_code, subject_kind, subject_code, sheet, title, note, minimum,"
                        + " state, issued, replies, tally) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0, 0, ?)")
                .params(
                        number,
                        plan.cycle(),
                        plan.kind().name(),
                        plan.subject(),
                        plan.sheet(),
                        plan.title(),
                        plan.note(),
                        plan.minimum(),
                        tally)
                .update();
        List<Question> questions = plan.questions();
        batches.batchUpdate(
                "INSERT INTO ballot_question (box, place, code, name, optional, scale) VALUES (?, ?, ?, ?, ?, ?)",
                questions.stream()
                        .map(q -> new Object[] {
                            number,
                            questions.indexOf(q),
                            q.code(),
                            q.name(),
                            q.optional(),
                            q.scale().written()
                        })
                        .toList());
    }

    List<Question> questions(String number) {
        return jdbc.sql("SELECT code, name, optional, scale FROM ballot_question WHERE box = ? ORDER BY place")
                .param(number)
                .query((row, index) -> new Question(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("optional"),
                        Scale.parse(row.getString("scale"))))
                .list();
    }

    String tally(String number) {
        return jdbc.sql("SELECT tally FROM ballot_box WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    void issued(String number, int more) {
        jdbc.sql("UPDATE ballot_box SET issued = issued + ? WHERE number = ?")
                .params(more, number)
                .update();
    }

    void voted(String number, int replies, String tally) {
        jdbc.sql("UPDATE ballot_box SET replies = ?, tally = ? WHERE number = ?")
                .params(replies, tally, number)
                .update();
    }

    /** The counts are gone with it. */
    void closed(String number) {
        jdbc.sql("UPDATE ballot_box SET state = 'CLOSED', tally = '' WHERE number = ?")
                .param(number)
                .update();
    }

    void result(String number, Map<String, Tally.Count> counts) {
        batches.batchUpdate(
                "INSERT INTO ballot_result (box, code, replies, hundredths) VALUES (?, ?, ?, ?)",
                counts.entrySet().stream()
                        .map(count -> new Object[] {
                            number,
                            count.getKey(),
                            count.getValue().replies(),
                            count.getValue().hundredths()
                        })
                        .toList());
    }

    Map<String, Fraction> means(String number) {
        Map<String, Fraction> means = new HashMap<>();
        jdbc.sql("SELECT code, replies, hundredths FROM ballot_result WHERE box = ?")
                .param(number)
                .query(row -> {
                    means.put(
                            row.getString("code"),
                            new Tally.Count(row.getInt("replies"), row.getLong("hundredths")).mean());
                });
        return means;
    }

    private static BallotBox box(ResultSet row, int index) throws SQLException {
        return new BallotBox(
                row.getString("number"),
                row.getString("cycle_code"),
                BoxPlan.Kind.valueOf(row.getString("subject_kind")),
                row.getString("subject_code"),
                row.getString("sheet"),
                row.getString("title"),
                row.getString("note"),
                row.getInt("minimum"),
                State.valueOf(row.getString("state")),
                row.getInt("issued"),
                row.getInt("replies"));
    }
}
