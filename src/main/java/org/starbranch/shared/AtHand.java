package org.starbranch.shared;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.getResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;

/**
 * What a transaction reads once and keeps at hand until it ends, so that its later steps need not ask the database
 * again. Whoever writes the same rows tells the change. Without a transaction every question is asked anew.
 *
 * @param <K> names one aggregate
 * @param <V> the aggregate, never changed in place
 */
public final class AtHand<K, V> {

    /** The aggregate as read in this transaction and changed since. */
    public V of(K key, Function<K, V> read) {
        Held<K, V> held = isSynchronizationActive() ? held() : new Held<>();
        return held.values.computeIfAbsent(key, read);
    }

    /** Applies a change that was written to what is at hand; what is not at hand will be read with it. */
    public void change(K key, UnaryOperator<V> change) {
        if (isSynchronizationActive()) {
            held().values.computeIfPresent(key, (same, value) -> change.apply(value));
        }
    }

    @SuppressWarnings("unchecked")
    private Held<K, V> held() {
        Held<K, V> held = (@Nullable Held<K, V>) getResource(this);
        if (held == null) {
            held = new Held<>();
            bindResource(this, held);
            registerSynchronization(new UntilTheEnd(held, this));
        }
        return held;
    }

    private static final class Held<K, V> extends ResourceHolderSupport {

        private final Map<K, V> values = new HashMap<>();
    }

    /** Forgets at the end, and lays aside while another transaction runs in between. */
    private static final class UntilTheEnd extends ResourceHolderSynchronization<Held<?, ?>, Object> {

        private UntilTheEnd(Held<?, ?> held, Object key) {
            super(held, key);
        }
    }
}
