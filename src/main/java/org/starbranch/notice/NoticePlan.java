package org.starbranch.notice;

import java.util.Map;
import org.starbranch.scoring.Star;

/**
 * A list to be put before the public that is not the final stars of a whole roster: the stars of a cycle made of rounds, or
 * only those who are to be named.
 *
 * @param about what the list is, as the page says it, at most 200 characters; such as 拟命名的样板党支部
 * @param stars by branch; everybody on it was rated in the cycle
 */
public record NoticePlan(String about, Map<String, Star> stars) {

    public NoticePlan {
        stars = Map.copyOf(stars);
    }
}
