package org.starbranch.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.audit.ChainCheck;
import org.starbranch.audit.ChainChecks;
import org.starbranch.shared.Time;

/** The record's length and what the last finished walk along its chain found, for the monitoring. */
@Component
class RecordGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Remembered<Long> rows;
    private final Remembered<Optional<ChainCheck>> proof;

    RecordGauges(AuditTrail audit, ChainChecks checks) {
        this.rows = new Remembered<>(FRESH, () -> audit.end().seq());
        this.proof = new Remembered<>(FRESH, () -> lastFinished(checks));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rows", "Rows of the record", rows::get);
        gauge(registry, "whole", "1 where the last proof found the chain whole", () -> ofProof(found -> found.holds() ? 1 : 0));
        gauge(
                registry,
                "proved.time.seconds",
                "When the chain was last proved, in seconds since 1970",
                () -> ofProof(RecordGauges::finished));
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder("starbranch.record." + name, value)
                .description(description)
                .register(registry);
    }

    /** One walk at most is under way. */
    private static Optional<ChainCheck> lastFinished(ChainChecks checks) {
        return checks.latest(2).stream().filter(ChainCheck::isFinished).findFirst();
    }

    private static double finished(ChainCheck check) {
        return Objects.requireNonNull(check.finishedAt()).atZone(Time.CHINA).toEpochSecond();
    }

    /** Not a number before the first proof. */
    private double ofProof(ToDoubleFunction<ChainCheck> value) {
        return proof.get().map(found -> value.applyAsDouble(found)).orElse(Double.NaN);
    }
}
