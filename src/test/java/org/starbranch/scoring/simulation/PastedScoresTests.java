package org.starbranch.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.PastedScores.Branch;

/** What somebody copies from a spreadsheet is read, or each faulty line is named. */
class PastedScoresTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    @Test
    void tabsOrCommasOfEitherWidthPartTheCells() {
        for (String separator : List.of("\t", ",", "，")) {
            String text = String.join(separator, "B01", "护理系（一）支部", "９２.5", "1", "66", "9", "0", "否") + "\r\n\r\n"
                    + String.join(separator, "B02", "", "88", "1", "65", "8", "-1.5", "是");
            List<Branch> branches = read(text);
            assertThat(branches).extracting(Branch::name).containsExactly("护理系（一）支部", "");
            Entry first = branches.get(0).entry();
            assertThat(first.basis()).isEqualTo(new Basis.Total(Fraction.of(new BigDecimal("92.5"))));
            assertThat(first.keys())
                    .containsEntry("common", new BigDecimal("66"))
                    .hasSize(4);
            assertThat(branches).extracting(branch -> branch.entry().veto()).containsExactly(false, true);
        }
    }

    @Test
    void codeNameAndTotalAreEnough() {
        assertThat(read("B01,一支部,90\nB02,二支部,80"))
                .extracting(branch -> branch.entry().code())
                .containsExactly("B01", "B02");
    }

    @Test
    void aHeadMayNameTheColumnsInAnyOrder() {
        List<Branch> branches = read("总分\t编号\t一票否决\n91\tB07\t√\n");
        assertThat(branches.get(0).entry())
                .isEqualTo(Entry.of(Candidate.of("B07", "91").vetoed()));
    }

    @Test
    void aCellInQuotesMayHoldACommaAndQuotes() {
        assertThat(read("B01,\"一、二，\"\"联合\"\"支部,\",90").get(0).name()).isEqualTo("一、二，\"联合\"支部,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B01,一,九十 | rows[1] | 第 1 行：总分“九十”不是数",
                "B01,一,100.5 | rows[1] | 第 1 行：总分 100.5 不在 0 至 100 之间",
                "B01,一,-1 | rows[1] | 第 1 行：总分 -1 不在 0 至 100 之间",
                "B01,一, | rows[1] | 第 1 行：没有总分",
                ",一,90 | rows[1] | 第 1 行：没有支部编号",
                "B01,一,90,,,,,也许 | rows[1] | 第 1 行：否决“也许”应写“是”或“否”",
                "B01,一,90,1,x | rows[1] | 第 1 行：共性指标得分“x”不是数",
                "B01,一,90,1,1,1,1,否,再多 | rows[1] | 第 1 行：多出的内容“再多”，每行最多 8 列",
                "编号,总分,颜色 | rows[1] | 第 1 行：不认识的列“颜色”",
                "支部,总分 | rows[1] | 第 1 行：缺少“编号”列",
                "'' | rows | 没有可以读取的行"
            })
    void aFaultNamesItsLine(String text, String field, String message) {
        assertThat(faults(text))
                .extracting(Fault::field, Fault::message)
                .contains(org.assertj.core.groups.Tuple.tuple(field, message));
    }

    @Test
    void everyFaultyLineIsNamedAtOnce() {
        assertThat(faults("B01,一,x\nB02,二,90\n\nB02,三,-3"))
                .extracting(Fault::message)
                .containsExactly("第 1 行：总分“x”不是数", "第 4 行：支部编号“B02”与第 2 行重复", "第 4 行：总分 -3 不在 0 至 100 之间");
    }

    @Test
    void moreLinesThanAnyCollegeHasAreRefused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= PastedScores.LIMIT; i++) {
            text.append('B').append(i).append(",,90\n");
        }
        assertThat(faults(text.toString())).extracting(Fault::message).containsExactly("第 20001 行：支部最多 20000 个");
    }

    @Test
    void aTotalMayGoBeyondAHundredWhereTheSchemeDoes() {
        Rated branches = Rated.of(SchemeFixtures.named("zaozhuang-2020"));
        assertThat(PastedScores.parse(branches, "B01,一支部,110"))
                .isEqualTo(new PastedScores.Read(List.of(new Branch("一支部", total("B01", "110")))));
        assertThat(PastedScores.parse(branches, "B01,一支部,110.5"))
                .extracting(refused ->
                        ((PastedScores.Faulty) refused).faults().get(0).message())
                .isEqualTo("第 1 行：总分 110.5 不在 0 至 110 之间");
    }

    @Test
    void aGeneralBranchIsPastedWithTheTotalsOfItsBranches() {
        Rated units = general();
        assertThat(PastedScores.columns(units)).containsExactly("编号", "名称", "自身得分", "下级总分", "否决");
        Entry unit = one(units, "U1\t机电总支\t18\t92、88.5 110；70");
        assertThat(unit.basis())
                .isEqualTo(new Basis.Children(
                        Fraction.of(18),
                        List.of(
                                Fraction.of(92),
                                Fraction.of(new BigDecimal("88.5")),
                                Fraction.of(110),
                                Fraction.of(70)),
                        units.child()));
        assertThat(unit.worked(units.scheme(), Settings.of(units.scheme())))
                .isEqualTo("自身 18；下级 (92 + 88.5 + 100 + 70) ÷ 4 × 80% = 70.1；合计 88.1");
        assertThat(one(units, "编号,总分\nU1,90").basis()).isEqualTo(new Basis.Total(Fraction.of(90)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U1,机电总支,21,90 | 第 1 行：自身得分 21 不在 0 至 20 之间",
                "U1,机电总支,18,111 | 第 1 行：支部总分 111 不在 0 至 110 之间",
                "U1,机电总支,18, | 第 1 行：没有已评定的下级支部，不定星",
                "U1,机电总支,18,九十 | 第 1 行：下级总分“九十”不是数",
                "U1,机电总支,,90 | 第 1 行：没有自身得分",
                ",机电总支,18,90 | 第 1 行：没有党总支编号"
            })
    void whatIsWrongWithAGeneralBranchIsNamedByItsLine(String text, String message) {
        assertThat(((PastedScores.Faulty) PastedScores.parse(general(), text)).faults())
                .extracting(Fault::message)
                .containsExactly(message);
    }

    @Test
    void thePointsAtEachLevelMayStandInsteadOfTheTotal() {
        Rated branches = Rated.of(SchemeFixtures.named("jinsong-2017"));
        Entry branch = one(branches, "编号,优秀,合格\nS1,60,40");
        Settings own = Settings.of(branches.scheme());
        assertThat(branch.worked(branches.scheme(), own)).isEqualTo("优秀 60 × 100% + 合格 40 × 80% + 不合格 0 × 0% = 92");
        assertThat(branch.worked(branches.scheme(), own.withLevel("qualified", 60)))
                .endsWith("= 84");
        assertThat(((PastedScores.Faulty) PastedScores.parse(branches, "编号,优秀,合格\nS1,60,41")).faults())
                .extracting(Fault::message)
                .containsExactly("第 2 行：各等次的分值合计 101，应为 100");
    }

    @Test
    void twoThousandLinesAreReadAsTheyStand() {
        StringBuilder text = new StringBuilder("编号\t名称\t总分\n");
        for (int i = 1; i <= 2_000; i++) {
            text.append("B%04d\t支部%d\t%d\n".formatted(i, i, i % 101));
        }
        assertThat(read(text.toString()))
                .hasSize(2_000)
                .last()
                .extracting(Branch::name)
                .isEqualTo("支部2000");
    }

    private static Rated general() {
        return Rated.of(SchemeFixtures.named("zaozhuang-2020"), "general_branch")
                .orElseThrow();
    }

    private static Entry one(Rated rated, String text) {
        return ((PastedScores.Read) PastedScores.parse(rated, text))
                .branches()
                .get(0)
                .entry();
    }

    private static Entry total(String code, String total) {
        return Entry.of(Candidate.of(code, total));
    }

    private static List<Branch> read(String text) {
        return ((PastedScores.Read) PastedScores.parse(Rated.of(SCHEME), text)).branches();
    }

    private static List<Fault> faults(String text) {
        return ((PastedScores.Faulty) PastedScores.parse(Rated.of(SCHEME), text)).faults();
    }
}
