package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.member.ballot.BallotResult.Counted;
import org.starbranch.member.ballot.Voting.Cast;
import org.starbranch.scoring.Fraction;
import org.starbranch.support.mysql.MySqlTest;

/** Ten at once on MySQL: with one code one counts, with ten codes all ten, and whoever closes loses none. */
@MySqlTest
class TenVotesAtOnceIT {

    private static final int TIMES = 10;

    @Autowired
    private Polls polls;

    @Autowired
    private Ballots ballots;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService voters = Executors.newFixedThreadPool(TIMES + 1);

    @AfterEach
    void stop() {
        voters.shutdown();
        List.of("ballot_result", "ballot_code", "ballot_question", "ballot_box")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    @Test
    void theSameCodeSentTenTimesAtOnceCountsOnce() throws Exception {
        String box = polls.box("B03");
        String code = polls.codes(box, 1).get(0);
        List<Cast> expected = new ArrayList<>(Collections.nCopies(TIMES - 1, new Cast.NoSuchCode()));
        expected.add(new Cast.Counted());
        assertThat(together(Collections.nCopies(TIMES, () -> polls.vote(code, "90"))))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ballots.find(box).orElseThrow().replies()).isEqualTo(1);
    }

    @Test
    void tenCodesAtOnceCountTenTimes() throws Exception {
        String box = polls.box("B04");
        List<Callable<Cast>> votes = polls.codes(box, TIMES).stream()
                .<Callable<Cast>>map(code -> () -> polls.vote(code, "90"))
                .toList();
        assertThat(together(votes)).containsOnly(new Cast.Counted());
        assertThat(ballots.result(polls.close(box))).isEqualTo(new Counted(TIMES, Map.of("overall", Fraction.of(90))));
    }

    @Test
    void whoVotesWhileTheOfficeClosesEitherCountsOrIsRefused() throws Exception {
        String box = polls.box("B05");
        List<Callable<Cast>> votes = new ArrayList<>(polls.codes(box, TIMES).stream()
                .<Callable<Cast>>map(code -> () -> polls.vote(code, "90"))
                .toList());
        votes.add(() -> {
            polls.close(box);
            return new Cast.NoSuchCode();
        });
        long counted =
                together(votes).stream().filter(new Cast.Counted()::equals).count();
        BallotBox closed = ballots.find(box).orElseThrow();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.replies()).isEqualTo((int) counted);
    }

    private List<Cast> together(List<? extends Callable<Cast>> all) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(all.size());
        List<Callable<Cast>> waiting = new ArrayList<>();
        for (Callable<Cast> each : all) {
            waiting.add(() -> {
                ready.await();
                return each.call();
            });
        }
        List<Cast> done = new ArrayList<>();
        for (Future<Cast> each : voters.invokeAll(waiting)) {
            done.add(each.get());
        }
        return done;
    }
}
