package org.starbranch.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The votes on ties, oldest first; rows are only added. */
@Component
class TieVotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    TieVotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TieVote> of(String cycle) {
        return jdbc.sql("SELECT * FROM tie_vote WHERE cycle_code = ? ORDER BY seq")
                .param(cycle)
                .query(TieVotes::vote)
                .list();
    }

    /** The orders alone, as the allocation takes them. */
    List<List<String>> ordersOf(String cycle) {
        return of(cycle).stream().map(TieVote::order).toList();
    }

    void add(String cycle, int run, TieVote vote) {
        Meeting meeting = vote.meeting();
        jdbc.sql("INSERT INTO tie_vote (cycle_code, seq, run, star, places, voted_order, minute_no, meeting_date,"
                        + " entitled, present, votes_for, votes_against, abstentions, actor, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cycle,
                        of(cycle).size() + 1,
                        run,
                        vote.star(),
                        vote.places(),
                        String.join(" ", vote.order()),
                        meeting.minuteNo(),
                        meeting.date(),
                        meeting.entitled(),
                        meeting.present(),
                        meeting.votesFor(),
                        meeting.votesAgainst(),
                        meeting.abstentions(),
                        vote.actor(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    private static TieVote vote(ResultSet row, int index) throws SQLException {
        return new TieVote(
                row.getInt("star"),
                row.getInt("places"),
                List.of(row.getString("voted_order").split(" ")),
                meeting(row),
                row.getString("actor"));
    }

    /** The columns that every table on a meeting has. */
    static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("minute_no"),
                row.getObject("meeting_date", LocalDate.class),
                row.getInt("entitled"),
                row.getInt("present"),
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("abstentions"));
    }
}
