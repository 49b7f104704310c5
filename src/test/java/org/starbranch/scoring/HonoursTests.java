package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.CountedRule;

/** Honours count once for each person, from city level up, within 36 months, five at most (line 107, reading Z13). */
class HonoursTests {

    private static final CountedRule RULE =
            SchemeFixtures.scheme().point("ethics_honours").countedRule().orElseThrow();

    /** Every list of honours.csv, line by line, with its count. */
    @TestFactory
    List<DynamicTest> theCasesOfTheTable() {
        Map<String, List<CsvTable.Row>> lists = new LinkedHashMap<>();
        CsvTable.rows("/scheme/zhaoqing-2023/honours.csv")
                .forEach(row -> lists.computeIfAbsent(row.get("例"), name -> new ArrayList<>())
                        .add(row));
        return lists.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> holds(e.getValue())))
                .toList();
    }

    private static void holds(List<CsvTable.Row> rows) {
        List<Honour> list = rows.stream()
                .map(row -> new Honour(row.get("姓名"), row.get("级别"), LocalDate.parse(row.get("日期"))))
                .toList();
        Honours honours = Honours.count(RULE, Integer.parseInt(rows.get(0).get("年度")), list);
        assertThat(honours.lines())
                .extracting(Honours.Line::explanation)
                .isEqualTo(rows.stream().map(row -> row.get("结果")).toList());
        assertThat(honours.points()).isEqualTo(Integer.parseInt(rows.get(0).get("合计")));
    }

    @Test
    void theCountExplainsItself() {
        List<Honour> seven = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚").stream()
                .map(person -> new Honour(person, "省级", LocalDate.of(2025, 5, 4)))
                .toList();
        assertThat(Honours.count(RULE, 2025, seven).worked())
                .isEqualTo("7 人 × 1 分 = 7 分，最多 5 分 → 5 分（2023-01-01 至 2025-12-31，含首尾两日）");
        assertThat(Honours.count(RULE, 2025, List.of()).worked()).startsWith("0 人 × 1 分 = 0 分（");
    }

    @Test
    void aTextFieldIsReadLineByLineWithAnyUsualSeparator() {
        String text = "张三，市级，2024-06-30\n\n李四,省级,2025-1-5\r\n 王五、国家级、2023年9月10日\n赵六\t市级 2024/12/1\n";
        HonourList list = HonourList.parse("honours", text, RULE);
        assertThat(((HonourList.Read) list).honours())
                .containsExactly(
                        new Honour("张三", "市级", LocalDate.of(2024, 6, 30)),
                        new Honour("李四", "省级", LocalDate.of(2025, 1, 5)),
                        new Honour("王五", "国家级", LocalDate.of(2023, 9, 10)),
                        new Honour("赵六", "市级", LocalDate.of(2024, 12, 1)));
        assertThat(HonourList.parse("honours", " \n ", RULE)).isEqualTo(new HonourList.Read(List.of()));
    }

    @Test
    void eachWrongLineIsNamedByItsNumber() {
        String text = "张三，市级，2024-06-30\n李四，市级\n\n王五，乡级，2024-02-30";
        HonourList list = HonourList.parse("honours", text, RULE);
        assertThat(((HonourList.Faulty) list).faults())
                .extracting(Fault::message)
                .containsExactly(
                        "荣誉第 2 行：应当写成“姓名，级别，日期”，如“张三，市级，2024-06-30”",
                        "荣誉第 4 行：级别“乡级”应当是校级、县级、市级、省级、国家级之一",
                        "荣誉第 4 行：日期应当如 2024-06-30");
    }

    @Test
    void aListThatDidNotComeAsTextIsCheckedAlike() {
        List<Honour> list = List.of(new Honour(" ", "市级", LocalDate.of(2025, 1, 1)));
        assertThat(HonourList.faults("honours", list, RULE))
                .extracting(Fault::message)
                .containsExactly("荣誉第 1 行：姓名应当是 1 至 40 个字");
    }
}
