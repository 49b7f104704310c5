package org.starbranch.workflow.watch;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.starbranch.operation.Remembered;
import org.starbranch.workflow.guard.StoredFilters;

/** How many lists of the Tasklist nobody can use any more, because of what stands in them; looked up once a minute. */
@Component
class RefusedFilters {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Remembered<Integer> number;

    RefusedFilters(StoredFilters stored) {
        this.number = new Remembered<>(FRESH, () -> stored.refused().size());
    }

    int number() {
        return number.get();
    }
}
