package org.starbranch.member;

import java.math.BigDecimal;
import java.util.Optional;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Quotas;
import org.starbranch.scoring.Star;

/**
 * How many of a branch's rated members have the star that a title asks for, held against what it asks and what the soft
 * cap allows (002, lines 49, 65).
 *
 * @param star the star that is counted, 1 to 5
 * @param holders members who have it
 * @param rated all rated members, vetoed ones too
 * @param percent whole percent of them that the title asks for; 0 where no title does
 * @param needed the same in members, rounded up
 * @param limit members who may have it without a reason, rounded down; {@code rated} without a cap
 * @param capText the cap as a worked sum; empty without one
 */
public record StarShare(int star, int holders, int rated, int percent, int needed, int limit, String capText) {

    private static final int WHOLE = 100;

    /** Before anybody is rated: what so many members could come to. */
    public static Optional<StarShare> of(MemberRules rules, int rated) {
        return of(rules, rated, 0);
    }

    static Optional<StarShare> of(MemberRules rules, int rated, int holders) {
        Optional<Title.MemberShare> wanted = rules.wanted();
        int star = wanted.map(Title.MemberShare::star)
                .or(() -> rules.cap().map(Cap::star))
                .orElse(0);
        Optional<Cap> cap = rules.cap().filter(found -> found.star() == star);
        return star == 0
                ? Optional.empty()
                : Optional.of(new StarShare(
                        star,
                        holders,
                        rated,
                        wanted.map(Title.MemberShare::percent).orElse(0),
                        wanted.map(share -> share.needed(rated)).orElse(0),
                        cap.map(found -> found.limit(rated)).orElse(rated),
                        cap.map(found -> Quotas.limit(found, rated).explanation())
                                .orElse("")));
    }

    /** Whether the branch has the members that the title asks for; a branch without rated members has not. */
    public boolean isReached() {
        return rated > 0 && holders >= needed;
    }

    /** Whether more have the star than the soft cap allows without a reason. */
    public boolean isExceeded() {
        return holders > limit;
    }

    /** Whether some number of holders is enough for the title and within the cap: not for 1, 2, 3, 6 members (reading A8). */
    public boolean isPossible() {
        return needed <= limit;
    }

    /** {@code 五星党员 3 ÷ 参评党员 10 = 30%，要求 20%：10 × 20% = 2，至少 2 名，已达到}. */
    public String worked() {
        if (rated == 0) {
            return "没有参评党员";
        }
        Fraction share = Fraction.of(holders).times(Fraction.of(WHOLE)).dividedBy(Fraction.of(rated));
        return "%s党员 %d ÷ 参评党员 %d = %s%%，%s，%s"
                .formatted(Star.of(star).title(), holders, rated, share.shown(), asked(), isReached() ? "已达到" : "未达到");
    }

    /** Why no number can do, with both sums. */
    public String impossible() {
        return "%d 名参评党员：%s；%s。两者不能同时满足".formatted(rated, asked(), capText);
    }

    private String asked() {
        return "要求 %d%%：%d × %d%% = %s，至少 %d 名".formatted(percent, rated, percent, exact(), needed);
    }

    private String exact() {
        return Fraction.of(BigDecimal.valueOf((long) rated * percent, 2)).shown();
    }
}
