package org.starbranch.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.shared.RatingId;

/** The row that two people who act on one rating at once compete for. */
@Entity
@Table(name = "rating")
class RatingRow {

    @Embeddable
    record Key(
            @Column(name = "cycle_code") String cycle,
            @Column(name = "branch_code") String branch) implements Serializable {

        static Key of(RatingId id) {
            return new Key(id.cycle(), id.branch());
        }
    }

    @EmbeddedId
    private @Nullable Key key;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.SELF_ASSESSMENT;

    private LocalDateTime stageSince = LocalDateTime.MIN;

    @Version
    private @Nullable Integer version;

    protected RatingRow() {}

    RatingRow(RatingId id, LocalDateTime now) {
        this.key = Key.of(id);
        this.stageSince = now;
    }

    void enter(Stage next, LocalDateTime now) {
        this.stage = next;
        this.stageSince = now;
    }

    Rating rating() {
        Key id = Objects.requireNonNull(key);
        return new Rating(new RatingId(id.cycle(), id.branch()), stage, stageSince);
    }
}
