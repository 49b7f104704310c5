package org.starbranch.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.member.ballot.Question;
import org.starbranch.member.ballot.Scale.Range;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.scheme.model.VetoGround.Scope;

/**
 * What a scheme says of members (002: lines 47, 65, 73, 79). Two sources: the branch's ballot and its committee. Each gives
 * one score out of the scheme's total for the whole.
 *
 * @param members the scheme of members
 * @param whole the scheme that it belongs to
 */
public record MemberRules(Scheme members, Scheme whole) {

    /** Empty where the scheme does not rate members. */
    public static Optional<MemberRules> of(Scheme whole) {
        return whole.findAbout(Subject.MEMBER).map(members -> new MemberRules(members, whole));
    }

    /** 党员民主测评. */
    public Sheet ballot() {
        return sheet(true);
    }

    /** 支委会评价. */
    public Sheet committee() {
        return sheet(false);
    }

    /** What one source can give one member. */
    public Range range() {
        BigDecimal step = members.points().stream()
                .flatMap(point -> point.findStep().stream())
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        return new Range(members.total(), step);
    }

    /** A question of the branch's ballot for each member, who may leave out himself and whom he cannot judge. */
    List<Question> questions(MemberList list) {
        return list.rated().stream()
                .map(member -> new Question(member.code(), member.name(), true, range()))
                .toList();
    }

    /** What a score should consider, as the scheme names it. */
    public List<String> aspects() {
        return members.points().stream()
                .map(Point::scale)
                .flatMap(scale -> scale instanceof Scale.Block block ? block.aspects().stream() : Stream.empty())
                .toList();
    }

    /** Grounds on which a member is not rated; one that is not in force cannot be named (reading A13). */
    public List<VetoGround> grounds() {
        return Stream.concat(whole.vetoGrounds().stream(), members.vetoGrounds().stream())
                .filter(ground -> ground.active() && ground.scope() == Scope.MEMBER)
                .toList();
    }

    public Optional<VetoGround> findGround(String code) {
        return grounds().stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** Whether a member may ask not to be rated (reading A19). */
    public Optional<Exemption> exemption() {
        return Stream.concat(whole.exemptions().stream(), members.exemptions().stream())
                .filter(exemption -> exemption.subject() == Subject.MEMBER)
                .findFirst();
    }

    /** At most so many may have the highest star; it only asks for a reason (reading A7). */
    public Optional<Cap> cap() {
        return members.caps().stream().findFirst();
    }

    /** The share of members that a title asks of their branch. */
    public Optional<Title.MemberShare> wanted() {
        return whole.titles().stream()
                .flatMap(title -> title.memberShare().stream())
                .findFirst();
    }

    /** The day on which a case with a beginning and an end must be under way to count (reading A12). */
    Optional<LocalDate> cutOff(String ground, int year) {
        return findGround(ground)
                .flatMap(found -> Optional.ofNullable(found.cutOff()))
                .map(day -> day.atYear(year));
    }

    private Sheet sheet(boolean ballot) {
        return members.sheets().stream()
                .filter(Sheet::inTotal)
                .filter(sheet -> (sheet.raters() == RaterRule.BALLOT) == ballot)
                .findFirst()
                .orElseThrow();
    }
}
