package org.starbranch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** What is told about a yearly file that cannot be true. The good one is an invented 2027. */
class HolidayReadingTests {

    static final String GOOD = """
            year: 2027
            source: 测试用的放假安排
            holidays:
              - {name: 元旦, from: 2026-12-31, to: 2027-01-02}
              - {name: 春节, from: 2027-02-05, to: 2027-02-11}
              - {name: 清明节, from: 2027-04-03, to: 2027-04-05}
              - {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
              - {name: 端午节, from: 2027-06-09, to: 2027-06-09}
              - {name: 国庆节、中秋节, from: 2027-10-01, to: 2027-10-07}
            worked: [2027-01-30, 2027-02-14]
            """;

    @Test
    void aYearWithTwoFeastsTogetherAndANewYearThatBeginsInDecemberIsTaken() {
        assertThat(HolidayReading.read(GOOD, 2026)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void everyFileThatComesWithTheProgramWouldBeTaken() throws IOException {
        for (YearFile file : HolidayFiles.shipped()) {
            assertThat(HolidayReading.read(file.text(), file.year())).isInstanceOf(Submission.Accepted.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year: 2027                          | year: 2047                              | 年份 2047 与今年相差太远
            source: 测试用的放假安排            | source: ' '                             | 请写明依据的通知（source）
            name: 端午节                        | name: 龙舟节                            | 缺少法定节日：端午节
            name: 国庆节、中秋节                | name: ''                                | 缺少法定节日：中秋节、国庆节
            to: 2027-02-11                      | to: 2027-02-01                          | 春节 的结束日 2027-02-01 早于开始日 2027-02-05
            to: 2027-06-09                      | to: 2028-06-09                          | 端午节（2027-06-09 至 2028-06-09）不在 2027 年
            from: 2026-12-31                    | from: 2026-12-24                        | 元旦（2026-12-24 至 2027-01-02）不在 2027 年
            from: 2027-04-03                    | from: 2027-02-11                        | 清明节 与另一个假期重叠
            2027-02-14                          | 2027-02-15                              | 调休上班日 2027-02-15 不是周末
            2027-02-14                          | 2027-02-06                              | 2027-02-06 既放假又上班
            2027-02-14                          | 2027-01-30                              | 调休上班日 2027-01-30 写了两次
            2027-02-14                          | 2026-11-28                              | 调休上班日 2026-11-28 不在 2027 年
            worked:                             | rested:                                 | 缺少“worked”
            source:                             | 'rested: []
source:'                    | 不认识“rested”，可用的有：holidays、source、worked、year
            to: 2027-05-05                      | to: 2027-05-35                          | “2027-05-35”不对，日期应写作 2027-01-31
            ', to: 2027-05-05'                  | ''                                      | 缺少“to”
            'holidays:'                         | 'holidays: ['                           | 写法不对
            """)
    void whatIsWrongIsTold(String right, String wrong, String told) {
        String written = GOOD.replace(right, wrong);
        assertThat(written).isNotEqualTo(GOOD);
        assertThat(messages(written)).anySatisfy(message -> assertThat(message).contains(told));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String written = GOOD.replace("name: 端午节", "name: 龙舟节").replace("2027-02-14", "2027-02-15");
        assertThat(messages(written)).containsExactly("缺少法定节日：端午节", "调休上班日 2027-02-15 不是周末");
    }

    @Test
    void nothingAndTooMuchAreNoFile() {
        assertThat(messages(" \n")).containsExactly("请填写或选择一份年度放假安排");
        assertThat(messages("a".repeat(20_001))).containsExactly("放假安排太长，最多 20000 个字");
    }

    private static List<String> messages(String text) {
        return HolidayReading.read(text, 2026) instanceof Submission.Refused<HolidayYear> refused
                ? refused.faults().stream().map(Fault::message).toList()
                : List.of();
    }
}
