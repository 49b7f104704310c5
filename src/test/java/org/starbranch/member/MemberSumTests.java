package org.starbranch.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starbranch.member.Member.Exemption;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;

/** The sums and the window of scheme 002, held against the tables that were worked out by hand. */
class MemberSumTests {

    private static final MemberRules RULES = MemberRules.of(SchemeReader.compile(text("/schemes/aksu-2020.yaml"))
                    .result()
                    .orElseThrow())
            .orElseThrow();

    @ParameterizedTest
    @MethodSource("members")
    void aMemberComesToWhatTheTableSays(List<String> row) {
        LocalDate cutOff = RULES.cutOff("sanction", 2020).orElseThrow();
        boolean vetoed = !row.get(4).isEmpty() && veto(row.get(4)).holds(cutOff);
        Member member = new Member(row.get(1), row.get(1), Exemption.NONE, "");
        MemberResult result = new MemberSum(RULES).of(member, number(row.get(5)), number(row.get(6)), vetoed);
        assertThat(result.total()).isEqualTo(number(row.get(7)));
        assertThat(result.star().map(Star::title).orElse("未出")).isEqualTo(star(row.get(10)));
    }

    @ParameterizedTest
    @MethodSource("window")
    void theWindowIsOpenOrShutAsTheTableSays(List<String> row) {
        StarShare share = StarShare.of(RULES, Integer.parseInt(row.get(0))).orElseThrow();
        assertThat(share.needed()).isEqualTo(Integer.parseInt(row.get(1)));
        assertThat(share.limit()).isEqualTo(Integer.parseInt(row.get(2)));
        assertThat(share.isPossible()).isEqualTo(row.get(3).equals("是"));
    }

    @Test
    void noBranchOfOneTwoThreeOrSixMembersCanMeetTwentyPercentUnderThirty() {
        List<Integer> shut = IntStream.rangeClosed(1, 200)
                .filter(members -> !StarShare.of(RULES, members).orElseThrow().isPossible())
                .boxed()
                .toList();
        assertThat(shut).containsExactly(1, 2, 3, 6);
        assertThat(StarShare.of(RULES, 6).orElseThrow().impossible())
                .isEqualTo("6 名参评党员：要求 20%：6 × 20% = 1.2，至少 2 名；五星名额：6 × 30% = 1.8，不超过 → 1 个。两者不能同时满足");
    }

    @Test
    void theShareIsShownAsAWorkedSum() {
        assertThat(StarShare.of(RULES, 10, 3).orElseThrow().worked())
                .isEqualTo("五星党员 3 ÷ 参评党员 10 = 30%，要求 20%：10 × 20% = 2，至少 2 名，已达到");
        assertThat(StarShare.of(RULES, 10, 1).orElseThrow().isReached()).isFalse();
        assertThat(StarShare.of(RULES, 10, 4).orElseThrow().isExceeded()).isTrue();
        assertThat(StarShare.of(RULES, 0, 0).orElseThrow().isReached()).isFalse();
    }

    @Test
    void theSumIsShownAsOneWouldWriteIt() {
        Member member = new Member("m01", "张三", Exemption.NONE, "");
        MemberSum sum = new MemberSum(RULES);
        assertThat(sum.of(member, Fraction.of(95), Fraction.of(93), false).worked())
                .isEqualTo("95 × 60% + 93 × 40% = 57 + 37.2 = 94.2");
        assertThat(sum.of(member, null, Fraction.of(93), false).worked()).isEqualTo("缺党员民主测评，不出总分");
        assertThat(sum.of(member, null, null, false).worked()).isEqualTo("缺党员民主测评、支委会评价，不出总分");
    }

    @Test
    void aGroundThatIsNotInForceCannotBeNamed() {
        assertThat(RULES.findGround("family_planning")).isEmpty();
        assertThat(RULES.findGround("security_incident")).isEmpty();
        assertThat(RULES.findGround("illegal_organisation")).isPresent();
    }

    static Stream<List<String>> members() {
        return rows("/scheme/aksu-2020/members.csv");
    }

    static Stream<List<String>> window() {
        return rows("/scheme/aksu-2020/window.csv");
    }

    private static MemberVeto veto(String days) {
        String[] ends = days.split(" ");
        LocalDate from = LocalDate.parse(ends[0]);
        LocalDate to = LocalDate.parse(ends[1]);
        return new MemberVeto(
                "DF", "m01", "sanction", from, to, "1", from, "处分", MemberVeto.State.IN_FORCE, "office", "");
    }

    private static String star(String cell) {
        return cell.matches("[1-5]") ? Star.of(Integer.parseInt(cell)).title() : cell;
    }

    private static @Nullable Fraction number(String cell) {
        if (!cell.matches("[0-9./]+")) {
            return null;
        }
        String[] parts = cell.split("/");
        Fraction whole = Fraction.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? whole : whole.dividedBy(Fraction.of(new BigDecimal(parts[1])));
    }

    private static Stream<List<String>> rows(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)));
    }

    private static String text(String resource) {
        try (InputStream in = MemberSumTests.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
