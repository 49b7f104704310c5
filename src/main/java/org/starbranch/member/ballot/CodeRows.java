package org.starbranch.member.ballot;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that can still be used, as hashes. */
@Component
class CodeRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BallotKey key;

    CodeRows(JdbcClient jdbc, JdbcTemplate batches, BallotKey key) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
    }

    /** Written in the order of their hashes: H2 remembers the order in which rows came. */
    void insert(String box, List<BallotCode> codes) {
        batches.batchUpdate(
                "INSERT INTO ballot_code (code_hash, box) VALUES (?, ?)",
                codes.stream()
                        .map(code -> key.hash(code.text()))
                        .sorted()
                        .map(hash -> new Object[] {hash, box})
                        .toList());
    }

    /** The number of the box that takes this code now. */
    Optional<String> boxOf(BallotCode code) {
        return jdbc.sql("SELECT box FROM ballot_code WHERE code_hash = ?")
                .param(key.hash(code.text()))
                .query(String.class)
                .optional();
    }

    /** Whether it was there; from now on it is not. */
    boolean use(String box, BallotCode code) {
        return jdbc.sql("DELETE FROM ballot_code WHERE code_hash = ? AND box = ?")
                        .params(key.hash(code.text()), box)
                        .update()
                == 1;
    }

    void forget(String box) {
        jdbc.sql("DELETE FROM ballot_code WHERE box = ?").param(box).update();
    }
}
