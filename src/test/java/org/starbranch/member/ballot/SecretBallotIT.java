package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.support.mysql.MySqlTest;

/** On MySQL, past the pages. */
@MySqlTest
class SecretBallotIT extends SecretBallot {

    @Autowired
    private Polls polls;

    @Override
    void vote(String code, String value) {
        assertThat(polls.vote(code, value)).isEqualTo(new Voting.Cast.Counted());
    }

    @Override
    String branch() {
        return "B02";
    }
}
