package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.document.WorkbookLayout;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;
import org.starbranch.shared.spreadsheet.Page;
import org.starbranch.shared.spreadsheet.WorkbookWriter;

/** What somebody may do to a workbook so that it is none of ours any more: told by sheet, row and column, all at once. */
class WorkbookFaultsTests {

    private final List<Page> pages = new ArrayList<>();

    @BeforeEach
    void theShippedScheme() {
        pages.addAll(layout(SchemeFixtures.text()).orElseThrow().pages());
    }

    @Test
    void aSheetWithoutItsMarkIsNotOurs() {
        change("星级档次", rows -> rows.set(0, List.of("")));
        assertThat(faults()).containsExactly("工作表“星级档次”不是系统给出的表（第1行的标识不见了），请删除后再上传");
    }

    @Test
    void aSheetThatIsThereTwiceIsAskedAbout() {
        Page caps = page("名额上限");
        pages.add(new Page("名额上限 (2)", caps.hidden(), caps.headings(), caps.widths(), caps.rows()));
        assertThat(faults()).containsExactly("工作表“名额上限 (2)”与工作表“名额上限”重复，只能保留一个");
    }

    @Test
    void aColumnWithoutAKeyAndAKeyThatStandsTwiceAreTold() {
        change("名额上限", rows -> rows.set(1, List.of("star", "star", "line", "text")));
        assertThat(faults()).contains("工作表“名额上限”第2行B列：列的标识“star”重复", "工作表“名额上限”第4行E列：这一列没有标识，请把内容移到已有的列");
    }

    @Test
    void aPointBelowNoItemIsTold() {
        change("指标", rows -> {
            List<String> point = new ArrayList<>(rows.get(4));
            int item = rows.get(1).indexOf("item.code");
            int group = rows.get(1).indexOf("group.code");
            for (int column = 0; column < item; column++) {
                point.set(column, column < group ? "" : rows.get(3).get(column));
            }
            for (int column = item; column < rows.get(1).indexOf("point.code"); column++) {
                point.set(column, "");
            }
            rows.add(4, point);
        });
        assertThat(faults()).containsExactly("工作表“指标”第5行：这里的采分点上面缺少项目，请在同一行填写项目的各列");
    }

    @Test
    void aColumnOfTheRubricThatBelongsToNoLevelIsTold() {
        change("指标", rows -> {
            List<String> keys = new ArrayList<>(rows.get(1));
            keys.set(keys.indexOf("point.veto"), "veto");
            rows.set(1, keys);
        });
        assertThat(faults()).singleElement().asString().contains("列的标识应当像 point.max，不能是“veto”");
    }

    @Test
    void aCellThatBeginsLikeAListAndIsNoneIsToldAndSoIsAValueThatStandsTwice() {
        change("方案", rows -> {
            rows.add(List.of("total", "", "100"));
            rows.add(List.of("更多", "", "1"));
            rows.add(List.of("extra", "", "[2023]13号"));
        });
        assertThat(faults())
                .hasSize(3)
                .anyMatch(fault -> fault.endsWith("“total”已经写过"))
                .anyMatch(fault -> fault.endsWith("名目应当是英文的键，如 total"))
                .anyMatch(fault -> fault.endsWith("以 [ { \" ' 开头的内容写法有误"));
    }

    @Test
    void aWorkbookOfSomethingElseIsTold() {
        pages.clear();
        pages.add(new Page("说明", 0, 0, List.of(9), List.of(List.of("#explanation"))));
        assertThat(faults()).containsExactly("工作簿里没有方案的内容，请用系统给出的工作簿填写");
    }

    @Test
    void columnsMayBeMovedAndWordsMayBeTyped() {
        change("名额上限", rows -> rows.replaceAll(row -> row.size() < 2 ? row : reversed(row)));
        change("理解", rows -> rows.remove(rows.size() - 1));
        change("指标", rows -> {
            List<String> point = new ArrayList<>(rows.get(3));
            point.set(rows.get(1).indexOf("point.sheets"), " self ，assessor; daily ");
            rows.set(3, point);
        });
        String text = ((Submission.Accepted<String>) SchemeTree.textOf(WorkbookWriter.write(pages))).outcome();
        assertThat(text).contains("sheets: [self, assessor, daily]").doesNotContain("id: Z32");
        assertThat(new SchemeDocument(text)
                        .changesSince(new SchemeDocument(SchemeFixtures.text()))
                        .changes())
                .hasSize(2);
    }

    @Test
    void whatExcelWouldReadAsACodeIsGivenOutAsTextAlone() {
        assertThat(layout("name: a_x0041_b")).isEmpty();
        assertThat(layout("name: " + "长".repeat(32_001))).isEmpty();
        assertThat(layout("甲: 1")).isEmpty();
        assertThat(layout("- 1")).isEmpty();
        assertThat(layout("name: a_x41_b")).isPresent();
    }

    private static Optional<WorkbookLayout> layout(String yaml) {
        return WorkbookLayout.of(SchemeTree.of(yaml).orElseThrow());
    }

    private static List<String> reversed(List<String> row) {
        List<String> reversed = new ArrayList<>(row);
        Collections.reverse(reversed);
        return reversed;
    }

    private void change(String title, Consumer<List<List<String>>> change) {
        Page page = page(title);
        List<List<String>> rows = new ArrayList<>(page.rows());
        change.accept(rows);
        pages.set(pages.indexOf(page), new Page(title, page.hidden(), page.headings(), page.widths(), rows));
    }

    private Page page(String title) {
        return pages.stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> faults() {
        Submission<String> answer = SchemeTree.textOf(WorkbookWriter.write(pages));
        assertThat(answer).isInstanceOf(Submission.Refused.class);
        return ((Submission.Refused<String>) answer)
                .faults().stream().map(Fault::message).toList();
    }
}
