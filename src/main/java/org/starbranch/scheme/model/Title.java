package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.DateClause.FixedDate;

/**
 * An honour beside the stars: 优秀党支部 (001), 样板党支部 (002).
 *
 * @param places how many there are; 0 for as many as meet the condition
 * @param minimumStar lowest star that may get it; 0 for any
 * @param members the share of the branch's members that it asks for; null for none
 * @param reverification how it is looked at again; null for never
 */
public record Title(
        String code,
        String name,
        Basis basis,
        int places,
        int minimumStar,
        @Nullable MemberShare members,
        @Nullable Reverification reverification,
        Clause clause) {

    /** Whether people choose from a short list (reading B6) or whoever meets the condition gets it. */
    public enum Basis {
        DECISION,
        CONDITION
    }

    /**
     * At least so many of a branch's members have a star: "“五星级”党员达到20%及以上" (002).
     *
     * @param percent whole percent of the members on the branch's roster: a vetoed one counts, an exempt one is not on it
     */
    public record MemberShare(int star, int percent) {

        /** The number asked for, rounded up: 20 % of 6 gives 2. */
        public int needed(int members) {
            return Math.toIntExact(((long) members * percent + 99) / 100);
        }
    }

    /**
     * A title is looked at again each year: "考核结果为90分以下的取消" (002, reading A16).
     *
     * @param on day on which it is due, counted from the cycle's year
     * @param below totals smaller than this fail
     * @param revokes whether failing takes the title
     * @param talkAfter so many failures in a row lead to a talk; 0 for never
     */
    public record Reverification(FixedDate on, BigDecimal below, boolean revokes, int talkAfter, Clause clause) {}

    public Optional<MemberShare> memberShare() {
        return Optional.ofNullable(members);
    }

    public Optional<Reverification> reverified() {
        return Optional.ofNullable(reverification);
    }
}
