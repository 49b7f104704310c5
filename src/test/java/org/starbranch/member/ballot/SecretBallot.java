package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.member.ballot.Intruder.Voter;

/**
 * Somebody with full access to the database cannot join ballots to voters: the test tries. Twenty people vote one after
 * another, in a known order and with known codes, each differently. To show that the attempt is worth something, the same
 * is tried on tables that a less careful design would have, and there it must succeed.
 */
abstract class SecretBallot {

    private static final int VOTERS = 20;

    @Autowired
    private Polls polls;

    @Autowired
    private BallotKey key;

    @Autowired
    private JdbcTemplate jdbc;

    private String box = "";
    private List<Voter> voters = List.of();
    private Snapshot before = new Snapshot(Map.of());

    /** How a vote reaches the system in this test. */
    abstract void vote(String code, String value) throws Exception;

    /** The branch of which no test before has opened a box. */
    abstract String branch();

    @BeforeEach
    void twentyPeopleHaveCodes() {
        box = polls.box(branch());
        List<String> codes = new ArrayList<>(polls.codes(box, VOTERS + 5));
        Collections.shuffle(codes, new Random(7));
        List<Integer> votes = new ArrayList<>(IntStream.range(0, VOTERS).boxed().toList());
        Collections.shuffle(votes, new Random(11));
        voters = IntStream.range(0, VOTERS)
                .mapToObj(n -> new Voter(plain(codes.get(n)), (70 + votes.get(n)) + ".37"))
                .toList();
        before = Snapshot.of(jdbc);
    }

    @AfterEach
    void theNextFindsNothing() {
        jdbc.update("DELETE FROM ballot_result WHERE box = ?", box);
        jdbc.update("DELETE FROM ballot_code WHERE box = ?", box);
        jdbc.update("DELETE FROM ballot_question WHERE box = ?", box);
        jdbc.update("DELETE FROM ballot_box WHERE number = ?", box);
        jdbc.execute("DROP TABLE IF EXISTS careless");
    }

    @Test
    void whoHoldsTheWholeDatabaseCannotJoinVotesToVoters() throws Exception {
        everybodyVotes();
        assertThat(intruder().findings()).isEmpty();
        polls.close(box);
        assertThat(intruder().findings()).isEmpty();
    }

    @Test
    void aVoteChangesTwoCellsOfItsBoxAndTakesItsCodeAway() throws Exception {
        Voter first = voters.get(0);
        vote(first.code(), first.vote());
        Snapshot after = Snapshot.of(jdbc);
        Map<String, String> changes = new TreeMap<>();
        after.tables().keySet().forEach(table -> {
            int more = after.rows(table).size() - before.rows(table).size();
            int changed = after.newIn(table, before).size();
            if (more != 0 || changed != 0) {
                changes.put(table.toLowerCase(), "%+d rows, %d new or changed".formatted(more, changed));
            }
        });
        assertThat(changes)
                .containsOnly(
                        Map.entry("ballot_box", "+0 rows, 1 new or changed"),
                        Map.entry("ballot_code", "-1 rows, 0 new or changed"));
        assertThat(changedColumns(after)).containsExactlyInAnyOrder("replies", "tally");
    }

    /** The counts under the key are sums: he who has that too reads how the vote goes, and no vote. */
    @Test
    void whoHasTheKeyTooReadsSumsAndNoVote() throws Exception {
        everybodyVotes();
        String sealed = jdbc.queryForObject("SELECT tally FROM ballot_box WHERE number = ?", String.class, box);
        Tally tally = Tally.of(key.open(sealed, Voting.mark(box, VOTERS)).orElseThrow());
        assertThat(tally.counts()).containsExactly(new Tally.Count(VOTERS, 159740));
    }

    @Test
    void theAttemptFindsAVoteBesideItsCode() {
        careless("code VARCHAR(64), vote VARCHAR(10)", (voter, at) ->
                new Object[] {key.hash(voter.code()), voter.vote()});
        assertThat(intruder().findings()).isNotEmpty();
    }

    @Test
    void theAttemptFindsAnAscendingId() {
        careless("id BIGINT AUTO_INCREMENT PRIMARY KEY, vote DECIMAL(5,2)", (voter, at) ->
                new Object[] {null, voter.vote()});
        assertThat(intruder().findings()).anyMatch(found -> found.toLowerCase().endsWith("careless.id"));
    }

    @Test
    void theAttemptFindsATime() {
        careless("id VARCHAR(36) PRIMARY KEY, vote DECIMAL(5,2), created_at DATETIME(3)", (voter, at) ->
                new Object[] {UUID.randomUUID().toString(), voter.vote(), "2026-01-01 10:00:%02d".formatted(at)});
        assertThat(intruder().findings()).anyMatch(found -> found.toLowerCase().endsWith("careless.created_at"));
    }

    @Test
    void theAttemptFindsTheOrderInWhichRowsCame() {
        careless("vote DECIMAL(5,2)", (voter, at) -> new Object[] {voter.vote()});
        assertThat(intruder().findings()).anyMatch(found -> found.endsWith(Snapshot.PLACE));
    }

    @Test
    void theAttemptFindsWhenACodeWasUsed() {
        careless("code VARCHAR(64) PRIMARY KEY, used_no INT", (voter, at) -> new Object[] {key.hash(voter.code()), at});
        assertThat(intruder().findings()).anyMatch(found -> found.toLowerCase().endsWith("careless.used_no"));
    }

    @Test
    void theAttemptFindsALineOfTheRecord() {
        careless("seq INT PRIMARY KEY, detail VARCHAR(100)", (voter, at) -> new Object[] {at, "投票 " + voter.vote()});
        assertThat(intruder().findings()).anyMatch(found -> found.toLowerCase().endsWith("careless.seq"));
    }

    private interface Line {
        Object[] of(Voter voter, int at);
    }

    /** What a less careful design would leave behind when everybody has voted. */
    private void careless(String columns, Line line) {
        jdbc.execute("CREATE TABLE careless (" + columns + ")");
        for (int at = 0; at < voters.size(); at++) {
            Object[] cells = line.of(voters.get(at), at);
            jdbc.update("INSERT INTO careless VALUES (" + "?,".repeat(cells.length - 1) + "?)", cells);
        }
    }

    private void everybodyVotes() throws Exception {
        for (Voter voter : voters) {
            vote(voter.code(), voter.vote());
        }
        assertThat(jdbc.queryForObject("SELECT replies FROM ballot_box WHERE number = ?", Integer.class, box))
                .isEqualTo(VOTERS);
    }

    private Intruder intruder() {
        return new Intruder(before, Snapshot.of(jdbc), voters, key::hash);
    }

    private List<String> changedColumns(Snapshot after) {
        String table = after.tables().containsKey("BALLOT_BOX") ? "BALLOT_BOX" : "ballot_box";
        Map<String, String> now = after.newIn(table, before).get(0).cells();
        String number = now.getOrDefault("NUMBER", now.get("number"));
        Map<String, String> then = before.rows(table).stream()
                .map(Snapshot.Row::cells)
                .filter(cells -> cells.containsValue(number))
                .findFirst()
                .orElseThrow();
        return now.keySet().stream()
                .filter(column -> !Objects.equals(now.get(column), then.get(column)))
                .map(String::toLowerCase)
                .toList();
    }

    private static String plain(String printed) {
        return printed.replace("-", "");
    }
}
