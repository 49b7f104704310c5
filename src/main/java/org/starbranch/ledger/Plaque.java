package org.starbranch.ledger;

import java.time.LocalDate;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/**
 * The plaque on a branch's wall (scheme of 2023, line 51).
 *
 * <p>The scheme does not say who gets one. Reading Z26: a "星级党支部" has three stars or more, so {@value #LOWEST_STAR}
 * stars are the fewest that are hung up; with two as the lowest a branch of two stars would get one too. To be confirmed
 * by the college.
 *
 * @param number prefix of the award, a dash and a running number of three digits, such as {@code XJ2025-001}
 * @param issuer 市委教育工委 or 市委组织部 (reading Z23)
 */
public record Plaque(String number, RatingId rating, Star star, String issuer, LocalDate handedOverOn) {

    /** The fewest stars that are hung up on a wall. */
    static final int LOWEST_STAR = 3;
}
