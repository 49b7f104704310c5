package org.starbranch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

@ProcessTest
class AwardTests {

    private static final Map<String, String> FORM =
            Map.of("issuer", "市委教育工委", "award_date", "2026-03-02", "plaque_prefix", "肇医星2025");

    @Autowired
    private AwardedYear year;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RatingStars stars;

    @Autowired
    private Desk desk;

    @BeforeEach
    void finalStarsStand() {
        year.decide(AwardedYear.STARS);
    }

    @Test
    void everyRatedBranchGetsAnEntryAndPlaquesBeginAtThreeStars() {
        Submission<Award> award = ledger.award(AwardedYear.CYCLE, FORM, desk.actor("office"));

        assertThat(award)
                .isEqualTo(
                        Submission.accepted(new Award(AwardedYear.CYCLE, "市委教育工委", LocalDate.of(2026, 3, 2), 20, 11)));
        assertThat(ledger.ofCycle(AwardedYear.CYCLE)).hasSize(20);
        assertThat(ledger.plaquesOfCycle(AwardedYear.CYCLE))
                .hasSize(11)
                .allMatch(plaque -> plaque.star().level() >= 3)
                .extracting(Plaque::number)
                .startsWith("肇医星2025-001", "肇医星2025-002");
        assertThat(ledger.plaques("B20")).isEmpty();
    }

    @Test
    void anEntryTellsHowTheStarCameAboutAndWhoDecidedLast() {
        stars.record(
                new RatingId(AwardedYear.CYCLE, "B01"),
                StarKind.SUPERIOR,
                Star.of(5),
                desk.actor("superior"),
                "同意",
                "肇教工委〔2026〕1号");
        ledger.award(AwardedYear.CYCLE, FORM, desk.actor("office"));

        LedgerEntry entry =
                ledger.on("B01", LocalDate.of(2026, 3, 2), desk.actor("office")).orElseThrow();
        assertThat(entry.stars())
                .containsEntry(StarKind.SUPERIOR, Star.of(5))
                .containsEntry(StarKind.FINAL, Star.of(5));
        assertThat(entry.decidedBy()).isEqualTo("superior");
        assertThat(entry.paper()).isEqualTo("肇教工委〔2026〕1号");
    }

    @Test
    void aSecondAwardIsRefused() {
        ledger.award(AwardedYear.CYCLE, FORM, desk.actor("office"));

        assertThat(refusal(FORM, "office")).contains("本年度的授牌已经登记，不能重复登记", "牌匾编号前缀“肇医星2025”已用过，请换一个");
        assertThat(ledger.ofCycle(AwardedYear.CYCLE)).hasSize(20);
    }

    @Test
    void allFaultsComeAtOnceAndNothingIsEntered() {
        Map<String, String> form = Map.of("issuer", "学校", "award_date", "2026-04-02", "plaque_prefix", "a/b");

        assertThat(refusal(form, "assessor1"))
                .containsExactly(
                        "只有党委组织部可以登记授牌",
                        "请选择授牌单位：市委教育工委或市委组织部",
                        "授牌日期应在2026-01-20（结果确定）至2026-03-02（今天）之间",
                        "牌匾编号前缀为1至20个汉字、字母、数字或短横线");
        assertThat(ledger.ofCycle(AwardedYear.CYCLE)).isEmpty();
    }

    @Test
    void theAwardWaitsForEveryFinalStar() {
        year.forgetFinalStarOf("B07");

        assertThat(refusal(FORM, "office")).containsExactly("还没有最终星级的党支部：医学基础教工党支部");
    }

    @Test
    void aStarCountsFromTheDayOfTheAwardUntilTheNext() {
        ledger.enter(List.of(Entries.annual("B01", 2024, 3)), desk.actor("office"));
        ledger.award(AwardedYear.CYCLE, FORM, desk.actor("office"));

        assertThat(star("2025-02-28")).isEmpty();
        assertThat(star("2025-03-01")).contains(Star.of(3));
        assertThat(star("2026-03-01")).contains(Star.of(3));
        assertThat(star("2026-03-02")).contains(Star.of(5));
        assertThat(ledger.of("B01")).extracting(LedgerEntry::year).containsExactly(2025, 2024);
    }

    private Optional<Star> star(String day) {
        return ledger.on("B01", LocalDate.parse(day), desk.actor("member02")).map(LedgerEntry::star);
    }

    private List<String> refusal(Map<String, String> form, String user) {
        Submission<Award> award = ledger.award(AwardedYear.CYCLE, form, desk.actor(user));
        return ((Submission.Refused<Award>) award)
                .faults().stream().map(Fault::message).toList();
    }
}
