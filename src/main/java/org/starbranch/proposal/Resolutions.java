package org.starbranch.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The committee's resolutions, oldest first; rows are only added. */
@Component
class Resolutions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Resolution> of(String cycle) {
        return jdbc.sql("SELECT * FROM proposal_resolution WHERE cycle_code = ? ORDER BY seq")
                .param(cycle)
                .query(Resolutions::resolution)
                .list();
    }

    void add(String cycle, Resolution resolution) {
        Meeting meeting = resolution.meeting();
        jdbc.sql("INSERT INTO proposal_resolution (cycle_code, seq, run, decision, reason, minute_no, meeting_date,"
                        + " entitled, present, votes_for, votes_against, abstentions, actor, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cycle,
                        of(cycle).size() + 1,
                        resolution.run(),
                        resolution.decision().name(),
                        resolution.reason(),
                        meeting.minuteNo(),
                        meeting.date(),
                        meeting.entitled(),
                        meeting.present(),
                        meeting.votesFor(),
                        meeting.votesAgainst(),
                        meeting.abstentions(),
                        resolution.actor(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    private static Resolution resolution(ResultSet row, int index) throws SQLException {
        return new Resolution(
                row.getInt("run"),
                ResolutionOutcome.valueOf(row.getString("decision")),
                row.getString("reason"),
                TieVotes.meeting(row),
                row.getString("actor"));
    }
}
