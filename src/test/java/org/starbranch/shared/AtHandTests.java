package org.starbranch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What a transaction reads once. */
class AtHandTests {

    private final AtHand<String, String> atHand = new AtHand<>();
    private int reads;

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void isReadOnceUntilTheTransactionEnds() {
        begin();
        assertThat(ask()).isEqualTo("B02, read 1");
        assertThat(ask()).isEqualTo("B02, read 1");
        commit();
        begin();
        assertThat(ask()).isEqualTo("B02, read 2");
        commit();
    }

    @Test
    void isReadEachTimeWithoutATransaction() {
        assertThat(ask()).isEqualTo("B02, read 1");
        assertThat(ask()).isEqualTo("B02, read 2");
    }

    @Test
    void followsWhatWasWritten() {
        begin();
        ask();
        atHand.change("B02", value -> value + ", changed");
        assertThat(ask()).isEqualTo("B02, read 1, changed");
        commit();
    }

    @Test
    void aChangeOfWhatIsNotAtHandWillBeReadWithIt() {
        begin();
        atHand.change("B02", value -> value + ", changed");
        assertThat(ask()).isEqualTo("B02, read 1");
        commit();
    }

    @Test
    void anotherTransactionInBetweenReadsForItself() {
        begin();
        ask();
        var laidAside = TransactionSynchronizationManager.getSynchronizations();
        laidAside.forEach(TransactionSynchronization::suspend);
        TransactionSynchronizationManager.clearSynchronization();
        begin();
        assertThat(ask()).isEqualTo("B02, read 2");
        commit();
        begin();
        laidAside.forEach(TransactionSynchronization::resume);
        laidAside.forEach(TransactionSynchronizationManager::registerSynchronization);
        assertThat(ask()).isEqualTo("B02, read 1");
        commit();
    }

    private String ask() {
        return atHand.of("B02", key -> key + ", read " + ++reads);
    }

    private static void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    private static void commit() {
        TransactionSynchronizationUtils.triggerBeforeCompletion();
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
        TransactionSynchronizationManager.clearSynchronization();
    }
}
