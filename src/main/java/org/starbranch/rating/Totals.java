package org.starbranch.rating;

import java.util.List;
import java.util.Optional;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Score;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.Sum;

/** What the sheets of one branch come to as they stand now. */
public record Totals(Score score) {

    /** Whether every point that counts has a score; until then there is neither total nor star. */
    public boolean isComplete() {
        return score instanceof Score.Complete;
    }

    /** The exact total, 0 to the scheme's full total. */
    public Optional<Fraction> total() {
        return score instanceof Score.Complete complete ? Optional.of(complete.total()) : Optional.empty();
    }

    /** The star that the total recommends. */
    public Optional<Star> star() {
        return score instanceof Score.Complete complete ? Optional.of(complete.star()) : Optional.empty();
    }

    /** The exact value of a part, group, item or point; empty where it is unknown or not scored yet. */
    public Optional<Fraction> of(String code) {
        return score.of(code).flatMap(Sum::value);
    }

    /** Every worked sum in Chinese, the total and its band last; empty until the score is complete. */
    public List<String> worked() {
        return score instanceof Score.Complete complete ? complete.worked() : List.of();
    }

    /** Why the total gives its star, in Chinese; empty until the score is complete. */
    public String bandExplanation() {
        return score instanceof Score.Complete complete ? complete.bandExplanation() : "";
    }
}
