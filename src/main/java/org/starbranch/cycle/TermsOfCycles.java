package org.starbranch.cycle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a cycle was opened under and never changes: its year and its version of the scheme. Every step of every rating
 * asks for them, so they are read once for each cycle and kept: of those that stand, before the node serves anybody.
 */
@Component
class TermsOfCycles implements SmartInitializingSingleton {

    private final CycleRows cycles;
    private final Map<String, Terms> known = new ConcurrentHashMap<>();

    TermsOfCycles(CycleRows cycles) {
        this.cycles = cycles;
    }

    record Terms(String schemeCode, String schemeHash, int year) {

        static Terms of(Cycle cycle) {
            return new Terms(cycle.schemeCode(), cycle.schemeHash(), cycle.year());
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        cycles.findAll().forEach(row -> known.put(row.cycle().code(), Terms.of(row.cycle())));
    }

    /** Empty if there is no such cycle. */
    Optional<Terms> find(String code) {
        return Optional.ofNullable(known.get(code))
                .or(() -> cycles.findById(code).map(row -> of(code)));
    }

    /** @throws java.util.NoSuchElementException if there is no such cycle */
    Terms of(String code) {
        return known.computeIfAbsent(
                code, asked -> Terms.of(cycles.findById(asked).orElseThrow().cycle()));
    }

    /** A cycle is being opened in the running transaction: if that fails, the next may be opened under other terms. */
    void forgetUnlessCommitted(String code) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    known.remove(code);
                }
            }
        });
    }
}
