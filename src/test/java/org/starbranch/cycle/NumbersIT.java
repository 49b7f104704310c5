package org.starbranch.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.support.mysql.MySqlTest;

@MySqlTest
class NumbersIT {

    private static final int THREADS = 4;
    private static final int DRAWS = 25;

    @Autowired
    private Numbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fourClerksDrawAtOnceAndNoNumberIsDoubleOrMissing() throws Exception {
        List<String> drawn = new ArrayList<>();
        ExecutorService clerks = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<String>> clerk =
                    () -> IntStream.range(0, DRAWS).mapToObj(ignored -> draw()).toList();
            for (Future<List<String>> hand : clerks.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(ignored -> clerk).toList())) {
                drawn.addAll(hand.get());
            }
        } finally {
            clerks.shutdown();
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * DRAWS)
                        .mapToObj("HX-2025-%03d"::formatted)
                        .toList());
    }

    @Test
    void aDrawThatIsTakenBackLeavesNoGap() {
        transaction.executeWithoutResult(status -> {
            numbers.next("YY", 2025);
            status.setRollbackOnly();
        });
        assertThat(transaction.<String>execute(status -> numbers.next("YY", 2025)))
                .isEqualTo("YY-2025-001");
    }

    private String draw() {
        return transaction.execute(status -> numbers.next("HX", 2025));
    }
}
