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
            Candidate first = branches.get(0).candidate();
            assertThat(first.total()).isEqualTo(Fraction.of(new BigDecimal("92.5")));
            assertThat(first.keys())
                    .containsEntry("common", new BigDecimal("66"))
                    .hasSize(4);
            assertThat(branches).extracting(branch -> branch.candidate().veto()).containsExactly(false, true);
        }
    }

    @Test
    void codeNameAndTotalAreEnough() {
        assertThat(read("B01,一支部,90\nB02,二支部,80"))
                .extracting(branch -> branch.candidate().code())
                .containsExactly("B01", "B02");
    }

    @Test
    void aHeadMayNameTheColumnsInAnyOrder() {
        List<Branch> branches = read("总分\t编号\t一票否决\n91\tB07\t√\n");
        assertThat(branches.get(0).candidate())
                .isEqualTo(Candidate.of("B07", "91").vetoed());
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

    private static List<Branch> read(String text) {
        return ((PastedScores.Read) PastedScores.parse(SCHEME, text)).branches();
    }

    private static List<Fault> faults(String text) {
        return ((PastedScores.Faulty) PastedScores.parse(SCHEME, text)).faults();
    }
}
