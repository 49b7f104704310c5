package org.starbranch.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Judges;
import org.starbranch.shared.RatingId;

/** Who filled in a sheet about a branch. */
@Component
class SheetJudges implements Judges {

    private final JdbcClient jdbc;

    SheetJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(RatingId rating) {
        return jdbc
                .sql("SELECT actor FROM review_sheet WHERE cycle_code = ? AND subject = ? AND state = 'FILLED'")
                .params(rating.cycle(), rating.branch())
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
