package org.starbranch.member;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.member.Member.Exemption;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.RatingId;

/** Lists of members and what their committees gave them, in the database. */
@Component
class MemberRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MemberRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<MemberList> find(RatingId branch) {
        return head(branch, "");
    }

    /** The list kept from changing until the transaction ends. */
    Optional<MemberList> lock(RatingId branch) {
        return head(branch, " FOR UPDATE");
    }

    private Optional<MemberList> head(RatingId branch, String lock) {
        return jdbc.sql("SELECT finished_on, cap_reason FROM member_list WHERE cycle_code = ? AND branch_code = ?"
                        + lock)
                .params(branch.cycle(), branch.branch())
                .query((row, index) -> new MemberList(
                        branch, List.of(), row.getObject("finished_on", LocalDate.class), row.getString("cap_reason")))
                .optional()
                .map(list -> new MemberList(branch, members(branch), list.finishedOn(), list.capReason()));
    }

    private List<Member> members(RatingId branch) {
        return jdbc.sql("SELECT member_code, name, exemption, exemption_reason FROM member_entry"
                        + " WHERE cycle_code = ? AND branch_code = ? ORDER BY LENGTH(member_code), member_code")
                .params(branch.cycle(), branch.branch())
                .query((row, index) -> member(row))
                .list();
    }

    /** Puts a list in the place of the one that is there; scores and decisions must not hang on it yet. */
    void replace(RatingId branch, List<Member> members, String by) {
        jdbc.sql("DELETE FROM member_entry WHERE cycle_code = ? AND branch_code = ?")
                .params(branch.cycle(), branch.branch())
                .update();
        jdbc.sql("INSERT INTO member_list (cycle_code, branch_code, recorded_by, cap_reason) VALUES (?, ?, ?, '')"
                        + " ON DUPLICATE KEY UPDATE recorded_by = VALUES(recorded_by)")
                .params(branch.cycle(), branch.branch(), by)
                .update();
        batches.batchUpdate(
                "INSERT INTO member_entry (cycle_code, branch_code, member_code, name, exemption, exemption_reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                members.stream()
                        .map(member -> new Object[] {
                            branch.cycle(),
                            branch.branch(),
                            member.code(),
                            member.name(),
                            member.exemption().name(),
                            member.exemptionReason()
                        })
                        .toList());
    }

    void exempt(RatingId branch, String member, Exemption decision) {
        jdbc.sql("UPDATE member_entry SET exemption = ? WHERE cycle_code = ? AND branch_code = ? AND member_code = ?")
                .params(decision.name(), branch.cycle(), branch.branch(), member)
                .update();
    }

    void finish(RatingId branch, String by, LocalDate on, String capReason) {
        jdbc.sql("UPDATE member_list SET finished_by = ?, finished_on = ?, cap_reason = ?"
                        + " WHERE cycle_code = ? AND branch_code = ?")
                .params(by, on, capReason, branch.cycle(), branch.branch())
                .update();
    }

    /** Puts what somebody gives now in the place of what he gave before. */
    void score(RatingId branch, String rater, Map<String, BigDecimal> scores) {
        jdbc.sql("DELETE FROM member_score WHERE cycle_code = ? AND branch_code = ? AND rater = ?")
                .params(branch.cycle(), branch.branch(), rater)
                .update();
        batches.batchUpdate(
                "INSERT INTO member_score (cycle_code, branch_code, member_code, rater, score) VALUES (?, ?, ?, ?, ?)",
                scores.entrySet().stream()
                        .map(score ->
                                new Object[] {branch.cycle(), branch.branch(), score.getKey(), rater, score.getValue()})
                        .toList());
    }

    /** What one person gave, by member. */
    Map<String, BigDecimal> scoresOf(RatingId branch, String rater) {
        Map<String, BigDecimal> scores = new HashMap<>();
        jdbc.sql("SELECT member_code, score FROM member_score WHERE cycle_code = ? AND branch_code = ? AND rater = ?")
                .params(branch.cycle(), branch.branch(), rater)
                .query(row -> {
                    scores.put(row.getString("member_code"), row.getBigDecimal("score"));
                });
        return scores;
    }

    /** The exact mean of what the committee gave, by member. */
    Map<String, Fraction> means(RatingId branch) {
        Map<String, Fraction> means = new HashMap<>();
        jdbc.sql("SELECT member_code, SUM(score) AS total, COUNT(*) AS scores FROM member_score"
                        + " WHERE cycle_code = ? AND branch_code = ? GROUP BY member_code")
                .params(branch.cycle(), branch.branch())
                .query(row -> {
                    Fraction total = Fraction.of(row.getBigDecimal("total"));
                    means.put(row.getString("member_code"), total.dividedBy(Fraction.of(row.getLong("scores"))));
                });
        return means;
    }

    boolean isScored(RatingId branch) {
        return jdbc.sql("SELECT COUNT(*) FROM member_score WHERE cycle_code = ? AND branch_code = ?")
                        .params(branch.cycle(), branch.branch())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How far each branch of a cycle is, by branch code; one without a list is not in it. */
    Map<String, Count> counts(String cycle) {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql("SELECT l.branch_code, l.finished_on, COUNT(*) AS members,"
                        + " SUM(CASE WHEN e.exemption = 'GRANTED' THEN 1 ELSE 0 END) AS exempt,"
                        + " SUM(CASE WHEN e.exemption = 'APPLIED' THEN 1 ELSE 0 END) AS applied"
                        + " FROM member_list l JOIN member_entry e"
                        + " ON e.cycle_code = l.cycle_code AND e.branch_code = l.branch_code"
                        + " WHERE l.cycle_code = ? GROUP BY l.branch_code, l.finished_on")
                .param(cycle)
                .query(row -> {
                    counts.put(
                            row.getString("branch_code"),
                            new Count(
                                    row.getInt("members"),
                                    row.getInt("exempt"),
                                    row.getInt("applied"),
                                    row.getObject("finished_on") != null));
                });
        return counts;
    }

    /** @param applied applications that wait for the office */
    record Count(int members, int exempt, int applied, boolean finished) {}

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("member_code"),
                row.getString("name"),
                Exemption.valueOf(row.getString("exemption")),
                row.getString("exemption_reason"));
    }
}
