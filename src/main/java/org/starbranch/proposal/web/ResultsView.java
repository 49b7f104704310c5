package org.starbranch.proposal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stars of a cycle as far as the caller may see them now.
 *
 * @param released whether they are public
 * @param results by branch code; empty for whoever may not know
 */
record ResultsView(String cycle, boolean released, List<ResultView> results) {

    /**
     * One branch; a star is an integer or {@code "NOT_RATED"}, absent where it does not exist yet or is not for the
     * caller. The reasons go with the stars that have one.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String code,
            String name,
            @Nullable Object scoreStar,
            @Nullable Object quotaStar,
            @Nullable Object superiorStar,
            @Nullable Object finalStar,
            @Nullable String reason) {}
}
