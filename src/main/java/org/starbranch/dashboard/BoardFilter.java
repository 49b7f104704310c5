package org.starbranch.dashboard;

import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.rating.Rating.Stage;

/**
 * Which rows of a board are asked for.
 *
 * @param stage empty for every stage
 * @param late only those past their day
 */
public record BoardFilter(Optional<Stage> stage, boolean late) {

    /** Reads what a page sent; a stage that does not exist is no stage. */
    public static BoardFilter of(String stage, boolean late) {
        return new BoardFilter(
                Stream.of(Stage.values())
                        .filter(known -> known.name().equals(stage))
                        .findFirst(),
                late);
    }

    boolean takes(BoardRow row) {
        return stage.map(wanted -> wanted == row.stage()).orElse(true) && (!late || row.isLate());
    }
}
