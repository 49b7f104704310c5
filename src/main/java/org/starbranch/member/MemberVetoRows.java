package org.starbranch.member;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.shared.RatingId;

/** Decisions on members in the database. */
@Component
class MemberVetoRows {

    private final JdbcClient jdbc;

    MemberVetoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RatingId branch, MemberVeto veto) {
        jdbc.sql("INSERT INTO member_veto (number, cycle_code, branch_code, member_code, ground, from_day, to_day,"
                        + " minute_number, decided_on, reason, state, recorded_by, revocation_reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
                .params(
                        veto.number(),
                        branch.cycle(),
                        branch.branch(),
                        veto.member(),
                        veto.ground(),
                        veto.from(),
                        veto.to(),
                        veto.minuteNumber(),
                        veto.decidedOn(),
                        veto.reason(),
                        veto.state().name(),
                        veto.recordedBy())
                .update();
    }

    /** Whether there was one of the branch that still held. */
    boolean revoke(RatingId branch, String number, String by, String reason) {
        return jdbc.sql("UPDATE member_veto SET state = 'REVOKED', revoked_by = ?, revocation_reason = ?"
                                + " WHERE number = ? AND cycle_code = ? AND branch_code = ? AND state = 'IN_FORCE'")
                        .params(by, reason, number, branch.cycle(), branch.branch())
                        .update()
                == 1;
    }

    /** Whether it still waited for the second person. */
    boolean confirm(String number, MemberVeto.State state, String by, String note) {
        return jdbc.sql("UPDATE member_veto SET state = ?, confirmed_by = ?, confirmation_note = ?"
                                + " WHERE number = ? AND state = 'PROPOSED'")
                        .params(state.name(), by, note, number)
                        .update()
                == 1;
    }

    /** Those that wait for the second person, by number. */
    List<String> undecided(String cycle) {
        return jdbc.sql("SELECT number FROM member_veto WHERE cycle_code = ? AND state = 'PROPOSED' ORDER BY number")
                .param(cycle)
                .query(String.class)
                .list();
    }

    /** By number. */
    List<MemberVeto> of(RatingId branch) {
        return jdbc.sql("SELECT * FROM member_veto WHERE cycle_code = ? AND branch_code = ? ORDER BY number")
                .params(branch.cycle(), branch.branch())
                .query((row, index) -> new MemberVeto(
                        row.getString("number"),
                        row.getString("member_code"),
                        row.getString("ground"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("minute_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        MemberVeto.State.valueOf(row.getString("state")),
                        row.getString("recorded_by"),
                        row.getString("revocation_reason")))
                .list();
    }
}
