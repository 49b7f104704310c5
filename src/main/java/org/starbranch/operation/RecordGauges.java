package org.starbranch.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Time;

/** The record's length and its last proof, for the monitoring. */
@Component
class RecordGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Remembered<Long> rows;
    private final Remembered<Optional<RecordProof>> proof;

    RecordGauges(AuditTrail audit, RecordCheck check) {
        this.rows = new Remembered<>(FRESH, () -> audit.end().seq());
        this.proof = new Remembered<>(FRESH, check::last);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rows", "Rows of the record", rows::get);
        gauge(
                registry,
                "whole",
                "1 where the last proof found the chain whole",
                () -> ofProof(found -> found.isWhole() ? 1 : 0));
        gauge(
                registry,
                "proved.time.seconds",
                "When the chain was last proved, in seconds since 1970",
                () -> ofProof(found -> found.checkedAt().atZone(Time.CHINA).toEpochSecond()));
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder("starbranch.record." + name, value)
                .description(description)
                .register(registry);
    }

    /** Not a number before the first proof. */
    private double ofProof(ToDoubleFunction<RecordProof> value) {
        return proof.get().map(found -> value.applyAsDouble(found)).orElse(Double.NaN);
    }
}
