package org.starbranch.rating;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.Tally;

/**
 * The stars that a branch may apply for: those of its own score with none up to all of the points that others give (self
 * score + 0 to + 10 in the scheme of 2023, reading Z14). With 78.5 it may apply for three or four stars.
 *
 * @param own what its sheet comes to
 * @param others the most that is scored without it
 */
record StarsInReach(Fraction own, Fraction others, Star lowest, Star highest) {

    static StarsInReach of(Scheme scheme, SheetScores scores) {
        Fraction own = Tally.ofSheet(scheme, scores, Set.of()).value().orElse(Fraction.ZERO);
        Fraction others = Fraction.of(scheme.points().stream()
                .filter(point -> !point.isOn(scores.sheet()) && isScored(scheme, point))
                .map(Point::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new StarsInReach(own, others, Bands.starOf(scheme, own), Bands.starOf(scheme, own.plus(others)));
    }

    /** What is wrong with applying for this star, in Chinese; empty where it is within reach. */
    Optional<String> fault(Star applied) {
        return applied.compareTo(lowest) >= 0 && applied.compareTo(highest) <= 0
                ? Optional.empty()
                : Optional.of(text());
    }

    private String text() {
        String range = lowest.equals(highest) ? lowest.title() : lowest.title() + "至" + highest.title();
        return "拟申报星级应为%s：自评 %s 分，加日常指标 0 至 %s 分".formatted(range, own.shown(), others.shown());
    }

    private static boolean isScored(Scheme scheme, Point point) {
        return scheme.sheets().stream().filter(Sheet::inTotal).anyMatch(sheet -> point.isOn(sheet.code()));
    }
}
