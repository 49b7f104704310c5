package org.starbranch.support.cost;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Ratings;
import org.starbranch.scheme.model.Point;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;

/**
 * A year of a college of any size, put in place without playing it: every rating open in the engine, and for every branch
 * but the first three the sheets, stars and record that a finished rating leaves behind. B02 is for whoever measures.
 */
@Component
public class BigYear {

    /** Branches of the sample college; B21 is not rated. */
    private static final int SAMPLE = 21;

    private static final int PAGE = 50;
    private static final String SCHEME = "zhaoqing-2023";
    private static final LocalDateTime THEN = LocalDateTime.of(2025, 11, 1, 9, 0);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Cycles cycles;
    private final Ratings ratings;
    private final AuditTrail audit;
    private final Desk desk;

    BigYear(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Cycles cycles,
            Ratings ratings,
            AuditTrail audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cycles = cycles;
        this.ratings = ratings;
        this.audit = audit;
        this.desk = desk;
    }

    /** Opens a year with so many rated branches, 20 or more, and gives the code of its cycle. */
    public String open(int year, int rated) {
        shrink();
        grow(rated + 1);
        Submission<String> opened = cycles.open(SCHEME, year, "strict", desk.actor("office"));
        String cycle = ((Submission.Accepted<String>) opened).outcome();
        cycles.year(cycle);
        List<String> branches =
                cycles.rated(cycle).stream().map(RosterEntry::branch).toList();
        for (int from = 0; from < branches.size(); from += PAGE) {
            ratings.open(cycle, branches.subList(from, Math.min(from + PAGE, branches.size())));
        }
        fill(cycle, branches.subList(3, branches.size()));
        record(branches, desk.actor("office"), "rating.opened", cycle);
        return cycle;
    }

    /** Takes a year that was opened to its public notice, with what the steps up to there leave behind. */
    public void publish(String cycle) {
        List<String> branches =
                cycles.rated(cycle).stream().map(RosterEntry::branch).toList();
        int year = cycles.cycle(cycle).year();
        jdbc.update("UPDATE cycle SET stage = 'PUBLIC_NOTICE' WHERE code = ?", cycle);
        jdbc.update(
                "INSERT INTO proposal VALUES (?, 1, 'RELEASED', 'office', '', '', ?, ?, ?)", cycle, THEN, THEN, THEN);
        jdbc.update("INSERT INTO proposal_run VALUES (?, 1, ?, '', ?)", cycle, branches.size(), THEN);
        each(
                "INSERT INTO proposal_line VALUES (?, 1, ?, ?, 1, '90', '90', '', '5', '4', FALSE, '名额')",
                branches,
                branch -> new Object[] {cycle, branch, branches.indexOf(branch)});
        jdbc.update(
                "INSERT INTO notice VALUES (?, '全校', 'OPEN', '2026-01-05', '2026-01-12', '五个工作日', 'office', NULL, '')",
                cycle);
        jdbc.update("INSERT INTO notice_hash VALUES (?, 1, 'hash')", cycle);
        each("INSERT INTO notice_line VALUES (?, ?, '某支部', '4')", branches, branch -> new Object[] {cycle, branch});
        each(
                "INSERT INTO ledger_entry (cycle_code, branch_code, entry_no, cycle_year, branch_name, kind, star,"
                        + " valid_from, reason, decided_by, paper, entered_by, entered_at)"
                        + " VALUES (?, ?, 1, ?, '某支部', 'ANNUAL', '4', ?, '', 'office', '', 'office', ?)",
                branches,
                branch -> new Object[] {cycle, branch, year, THEN.toLocalDate(), THEN});
        each("INSERT INTO plaque VALUES (?, ?, ?, '4', 'office', '2026-03-01')", branches, branch ->
                new Object[] {"P-" + year + "-" + branch, cycle, branch});
        each(
                "INSERT INTO linkage (number, cycle_code, subject, consequence, name, kind, office, proposal, source_line,"
                        + " proposed_at, version) VALUES (?, ?, ?, '评优', '评优', 'LINKAGE', 'office', '建议', 1, ?, 0)",
                branches,
                branch -> new Object[] {"GG-" + year + "-" + branch, cycle, branch, THEN});
        each("INSERT INTO linkage_branch VALUES (?, ?, '某支部', '4')", branches, branch ->
                new Object[] {"GG-" + year + "-" + branch, branch});
        each(
                "INSERT INTO objection (receipt, cycle_code, branch_code, text, contact, sender, received_at,"
                        + " answer_due, stage, points, version)"
                        + " VALUES (?, ?, ?, '请复核', '', 'public', ?, '2026-01-20', 'RECEIVED', '', 0)",
                branches,
                branch -> new Object[] {"YY-" + year + "-" + branch, cycle, branch, THEN});
    }

    /** Leaves the sample college as it was. */
    public void shrink() {
        jdbc.update("DELETE FROM person WHERE user_id LIKE 'big-%'");
        jdbc.update("DELETE FROM branch WHERE name LIKE '大院第%'");
    }

    private void grow(int branches) {
        List<Object[]> added = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        IntStream.rangeClosed(SAMPLE + 1, branches).forEach(number -> {
            String code = "B%02d".formatted(number);
            added.add(new Object[] {code, "大院第%d党支部".formatted(number)});
            people.add(new Object[] {"big-secretary" + number, code, "SECRETARY"});
            people.add(new Object[] {"big-member" + number, code, "COMMITTEE_MEMBER"});
        });
        jdbc.batchUpdate(
                "INSERT INTO branch (code, name, unit_code, kind, members) VALUES (?, ?, NULL, 'TEACHERS', 12)", added);
        jdbc.batchUpdate("INSERT INTO person (user_id, name, branch_code, post) VALUES (?, '某人', ?, ?)", people);
    }

    private void fill(String cycle, List<String> branches) {
        sheet(cycle, branches, "self");
        sheet(cycle, branches, "assessor");
        sheet(cycle, branches, "daily");
        for (String kind : List.of("SCORE", "QUOTA", "SUPERIOR", "FINAL")) {
            each("INSERT INTO rating_star VALUES (?, ?, ?, 1, '3', 'office', '测试', '', ?)", branches, branch ->
                    new Object[] {cycle, branch, kind, THEN});
        }
        record(branches, Actor.SYSTEM, "rating.daily-scored", cycle);
    }

    /** So that the record of a branch names somebody, whatever ran before. */
    private void record(List<String> branches, Actor actor, String action, String cycle) {
        transaction.executeWithoutResult(
                status -> branches.forEach(branch -> audit.record(actor, action, cycle + "/" + branch, "测试")));
    }

    private void sheet(String cycle, List<String> branches, String sheet) {
        each("INSERT INTO rating_sheet VALUES (?, ?, ?, 1, 'assessor2', '', '5', ?)", branches, branch ->
                new Object[] {cycle, branch, sheet, THEN});
        for (Point point : cycles.scheme(cycle).pointsOf(sheet)) {
            each("INSERT INTO rating_score VALUES (?, ?, ?, 1, ?, ?, '依据充分')", branches, branch ->
                    new Object[] {cycle, branch, sheet, point.code(), point.max()});
        }
    }

    private void each(String sql, List<String> branches, Function<String, Object[]> row) {
        jdbc.batchUpdate(sql, branches.stream().map(row).toList());
    }
}
