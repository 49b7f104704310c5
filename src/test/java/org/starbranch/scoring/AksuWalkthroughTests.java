package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.CsvTable.Row;
import org.starbranch.scoring.Score.Complete;

/** The hand-written tables of 002: three sources by weight, members, the title and its re-verification. */
class AksuWalkthroughTests {

    private static final Scheme BRANCH = Walkthrough.scheme("aksu-2020");
    private static final Scheme MEMBER = BRANCH.about(Subject.MEMBER);
    private static final Title TITLE = BRANCH.findTitle("model_branch").orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyBranchOfTheTable() {
        return Walkthrough.rows("aksu-2020/walkthrough.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("支部") + " " + row.get("原因"), () -> branch(row)));
    }

    private static void branch(Row row) {
        boolean direct = row.get("上级单位").equals("学院党委");
        Map<String, SourceResult> sources = new HashMap<>();
        put(sources, BRANCH, "democratic", Walkthrough.times(row.get("民主测评票")), direct);
        put(sources, BRANCH, "panel", Walkthrough.words(row.get("考核组")), direct);
        put(sources, BRANCH, "superior", Walkthrough.words(row.get("上级评价")), direct);
        expect(of(sources, "democratic"), row.get("民主分"));
        expect(of(sources, "panel"), row.get("考核组分"));
        expect(of(sources, "superior"), row.get("上级分"));

        Score score = Tally.total(BRANCH, sources, Map.of(), Set.of());
        Optional<Complete> complete = Walkthrough.complete(score);
        assertThat(complete.map(Complete::total)).isEqualTo(Walkthrough.optional(row.get("总分准确值")));
        complete.ifPresent(total -> {
            assertThat(total.total().rounded().setScale(2)).hasToString(row.get("总分"));
            assertThat(total.star()).hasToString(row.get("得分星级"));
            title(row, row.get("最终星级").equals("不定星") ? Star.NOT_RATED : total.star());
        });
        if (complete.isEmpty()) {
            assertThat(row.get("最终星级")).isEqualTo("未出");
            assertThat(((Score.Incomplete) score).missing()).isNotEmpty();
        }
    }

    private static void title(Row row, Star star) {
        int members = Integer.parseInt(row.get("党员数"));
        int fiveStar = Integer.parseInt(row.get("五星党员"));
        MemberStars stars = MemberStars.of(
                MEMBER,
                members,
                IntStream.range(0, fiveStar).mapToObj(i -> Star.of(5)).toList());
        assertThat(stars.share(5).rounded().setScale(2)).hasToString(row.get("五星比例"));
        assertThat(new TitleCheck(TITLE).of(star, stars).met())
                .isEqualTo(row.get("样板").equals("是"));
        assertThat(stars.exceeded().isPresent()).isEqualTo(fiveStar > members * 3 / 10);
    }

    @TestFactory
    Stream<DynamicTest> everyMemberOfTheTable() {
        return Walkthrough.rows("aksu-2020/members.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("党员") + " " + row.get("原因"), () -> member(row)));
    }

    private static void member(Row row) {
        Map<String, SourceResult> sources = new HashMap<>();
        put(sources, MEMBER, "member_democratic", Walkthrough.times(row.get("民主测评票")), false);
        put(sources, MEMBER, "member_committee", Walkthrough.words(row.get("支委会")), false);
        expect(of(sources, "member_democratic"), row.get("民主分"));
        expect(of(sources, "member_committee"), row.get("支委分"));
        Optional<Complete> complete = Walkthrough.complete(Tally.total(MEMBER, sources, Map.of(), Set.of()));
        assertThat(complete.map(Complete::total)).isEqualTo(Walkthrough.optional(row.get("总分准确值")));
        assertThat(complete.map(total -> total.star().toString()).orElse("未出")).isEqualTo(row.get("得分星级"));
    }

    private static void put(
            Map<String, SourceResult> sources, Scheme scheme, String sheet, List<String> scores, boolean direct) {
        List<SheetScores> filledIn = new ArrayList<>();
        scores.forEach(score -> filledIn.add(Walkthrough.whole(scheme, sheet, score)));
        sources.put(sheet, new Raters(scheme, scheme.sheet(sheet), direct).combine(filledIn));
    }

    private static SourceResult of(Map<String, SourceResult> sources, String sheet) {
        return Objects.requireNonNull(sources.get(sheet), sheet);
    }

    private static void expect(SourceResult source, String cell) {
        assertThat(source.values().values().stream().findFirst()).isEqualTo(Walkthrough.optional(cell));
    }

    @Test
    void theTotalIsWorkedOutSourceBySource() {
        Row first = Walkthrough.rows("aksu-2020/walkthrough.csv").get(0);
        Map<String, SourceResult> sources = new HashMap<>();
        put(sources, BRANCH, "democratic", Walkthrough.times(first.get("民主测评票")), false);
        put(sources, BRANCH, "panel", Walkthrough.words(first.get("考核组")), false);
        put(sources, BRANCH, "superior", List.of("90"), false);
        assertThat(of(sources, "democratic").worked()).isEqualTo("民主测评：5 张有效票，平均 = 94");
        assertThat(of(sources, "panel").worked()).isEqualTo("考核组量化打分：(95 + 91 + 93) ÷ 3 = 93");
        Complete total = Walkthrough.complete(Tally.total(BRANCH, sources, Map.of(), Set.of()))
                .orElseThrow();
        assertThat(total.sum().flatten().map(Sum::worked))
                .anyMatch(worked -> worked.endsWith("：94 × 30% + 93 × 50% + 90 × 20% = 28.2 + 46.5 + 18 = 92.7"));
    }

    @Test
    void aMissingSourceLeavesNoTotalAndSaysWhoOwesIt() {
        Map<String, SourceResult> sources = new HashMap<>();
        put(sources, BRANCH, "democratic", Walkthrough.times("4×90"), true);
        put(sources, BRANCH, "panel", List.of("90"), true);
        put(sources, BRANCH, "superior", List.of(), true);
        Score.Incomplete incomplete = (Score.Incomplete) Tally.total(BRANCH, sources, Map.of(), Set.of());
        assertThat(incomplete.missing())
                .extracting(Fault::message)
                .containsExactlyInAnyOrder("民主测评：有效票 4 张，不足 5 张，没有结果", "上级党组织评价：还没有打分");
        assertThat(of(sources, "superior").missing())
                .extracting(SourceResult.Owed::group)
                .containsExactly("party-committee");
        assertThat(Raters.of(BRANCH, "superior").combine(List.of()).missing())
                .extracting(SourceResult.Owed::group)
                .containsExactly("general-branch");
    }

    @TestFactory
    Stream<DynamicTest> theWindowOfTheTable() {
        return Walkthrough.rows("aksu-2020/window.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("党员数"), () -> {
                    int members = Integer.parseInt(row.get("党员数"));
                    assertThat(TITLE.memberShare().orElseThrow().needed(members))
                            .hasToString(row.get("至少"));
                    assertThat(new TitleCheck(TITLE).impossible(MEMBER, members).isPresent())
                            .isEqualTo(row.get("有解").equals("否"));
                }));
    }

    @Test
    void onlyBranchesOfOneTwoThreeAndSixMembersCannotMeetBothRules() {
        assertThat(IntStream.rangeClosed(1, 1000)
                        .filter(n -> new TitleCheck(TITLE).impossible(MEMBER, n).isPresent()))
                .containsExactly(1, 2, 3, 6);
        assertThat(new TitleCheck(TITLE).impossible(MEMBER, 6))
                .contains("6 名党员：须有 6 × 20% 进位 = 2 名五星党员，原则上不超过 6 × 30% 去尾 = 1 名，无法同时满足");
    }

    @TestFactory
    Stream<DynamicTest> theReverificationsOfTheTable() {
        Map<String, Integer> failures = new HashMap<>();
        return Walkthrough.rows("aksu-2020/reverification.csv").stream()
                .filter(row -> row.get("曾获称号").equals("是"))
                .map(row -> DynamicTest.dynamicTest(row.get("支部") + " " + row.get("年度"), () -> {
                    TitleCheck.Reverified result = new TitleCheck(TITLE)
                            .reverified(Walkthrough.number(row.get("考核得分")), failures.getOrDefault(row.get("支部"), 0))
                            .orElseThrow();
                    failures.put(row.get("支部"), result.failures());
                    assertThat(result.failures()).hasToString(row.get("连续不达标"));
                    assertThat(result.failures() > 0 ? "不达标" : "达标").isEqualTo(row.get("复查结果"));
                    assertThat(result.talk()).isEqualTo(row.get("约谈").equals("是"));
                    boolean held = row.get("年初称号").equals("样板");
                    assertThat(result.revoked() && held).isEqualTo(row.get("取消").equals("是"));
                }));
    }

    @Test
    void noBranchWithoutMembersHasAShare() {
        MemberStars none = MemberStars.of(MEMBER, 0, List.of());
        assertThat(none.share(5)).isEqualTo(Fraction.ZERO);
        assertThat(new TitleCheck(TITLE).of(Star.of(5), none).met()).isFalse();
        assertThat(none.exceeded()).isEmpty();
    }

    @Test
    void moreFiveStarMembersThanTheSoftCapAskForAReasonAndLowerNobody() {
        MemberStars four = MemberStars.of(MEMBER, 10, Collections.nCopies(4, Star.of(5)));
        assertThat(four.exceeded()).contains("五星党员 4 名，五星名额：10 × 30% = 3，不超过 → 3 名；原则性要求，超出请说明理由");
        assertThat(new TitleCheck(TITLE).of(Star.of(5), four).reasons())
                .containsExactly("本支部五星，须五星，符合", "五星党员 4 ÷ 10 = 40%，须达到 20%，即 2 名，符合");
    }
}
