package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.diff.Change;
import org.starbranch.scheme.diff.Change.Detail;
import org.starbranch.scheme.diff.Change.Kind;
import org.starbranch.scheme.diff.Comparison;

/** What changed between two versions is told by codes, with every old and new value and the points that moved. */
class ComparisonTests {

    private static final String TEXT = SchemeFixtures.text();

    private static final String POINT = "              - {code: sec_term,";

    @Test
    void theSameIsTheSameWhateverItsOrder() {
        assertThat(changes(TEXT)).isEmpty();
        assertThat(changes(swapped("  - {star: 5, from: 90", "  - {star: 4, from: 80")))
                .isEmpty();
        assertThat(changes(swapped(POINT, "              - {code: sec_report,")))
                .isEmpty();
    }

    @Test
    void theOrderOfTheTieKeysCounts() {
        assertThat(changes(swapped("  - {code: common, name: 共性指标得分", "  - {code: daily, name: 日常指标得分")))
                .extracting(Change::code, change -> change.details().get(0))
                .containsExactly(
                        tuple("daily", new Detail("次序", "3", "2")), tuple("common", new Detail("次序", "2", "3")));
    }

    @Test
    void pointsThatMoveAreCountedOnBothSides() {
        Comparison moved = compared(TEXT.replace("述职并接受评议, max: 2", "述职并接受评议, max: 1.5")
                .replace("新任能任满两届以上, max: 1", "新任能任满两届以上, max: 1.5"));
        assertThat(moved.changes())
                .extracting(Change::kind, Change::list, Change::code, Change::points)
                .containsExactly(
                        tuple(Kind.CHANGED, "采分点", "sec_term", "+0.5"),
                        tuple(Kind.CHANGED, "采分点", "sec_report", "-0.5"));
        assertThat(moved.changes().get(0).details()).containsExactly(new Detail("分值", "1", "1.5"));
        assertThat(List.of(moved.gainedText(), moved.lostText(), moved.balance()))
                .containsExactly("0.5", "0.5", "0");
    }

    @Test
    void aPointThatComesAndOneThatGoesAreToldWithAllTheyHold() {
        String line = line(POINT);
        Comparison gone = compared(TEXT.replace(line + "\n", ""));
        assertThat(gone.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.name()).contains("党龄");
            assertThat(change.details()).contains(new Detail("分值", "1", ""), new Detail("刚性", "软性", ""));
        });
        assertThat(gone.balance()).isEqualTo("-1");
        Comparison come = compared(TEXT.replace(line, line + "\n" + line.replace("sec_term", "sec_new")));
        assertThat(come.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.code()).isEqualTo("sec_new");
            assertThat(change.points()).isEqualTo("+1");
        });
        assertThat(List.of(come.added(), come.changed(), come.removed())).containsExactly(1L, 0L, 0L);
    }

    @Test
    void aPointThatGoesToAnotherItemIsTheSamePoint() {
        String line = line(POINT);
        String there = line("              - {code: com_duties,");
        assertThat(changes(TEXT.replace(line + "\n", "").replace(there, line + "\n" + there)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.code()).isEqualTo("sec_term");
                    assertThat(change.points()).isEmpty();
                    assertThat(change.details()).containsExactly(new Detail("所属", "选优配强党支部书记", "班子建设"));
                });
    }

    @Test
    void everyOtherRuleIsComparedToo() {
        assertThat(changed("star: 5, percent: 10", "star: 5, percent: 15")).isEqualTo("修改 名额上限 5：百分比 10→15");
        assertThat(changed("from: 90, to: 100", "from: 92, to: 100")).isEqualTo("修改 星级档次 5：起（含） 90→92");
        assertThat(changed("fixed: \"11-15\"", "fixed: \"11-10\"")).isEqualTo("修改 日程 self_assessment：固定日 11-15→11-10");
        assertThat(changed("scope: rating", "scope: item")).isEqualTo("修改 一票否决 ideology_incident：范围 整个评星→项目");
        assertThat(changed("standard: 89.5分为四星", "standard: 89.5分为五星")).isEqualTo("修改 理解 Z2：默认 89.5分为四星→89.5分为五星");
        assertThat(changed("number: 肇医专党〔2023〕13号", "number: 另一号"))
                .isEqualTo("修改 方案 source.number：内容 肇医专党〔2023〕13号→另一号");
        assertThat(changed("  below: 10", "  below: 8")).isEqualTo("修改 方案 smallNumbers.below：内容 10→8");
        assertThat(changed("total: 100", "total: 101")).isEqualTo("修改 方案 total：内容 100→101");
        assertThat(changed("version: 1", "version: 2")).isEqualTo("修改 方案 version：内容 1→2");
    }

    @Test
    void theRulesOfAnotherSubjectAreKeptApart() {
        String before = "total: 1\n"
                + "related: [{subject: member, caps: [{star: 5, percent: 30}]}]\n"
                + "caps: [{star: 5, percent: 10}]";
        assertThat(Comparison.of(
                                SchemeTree.of(before).orElseThrow(),
                                SchemeTree.of(before.replace("30", "40")).orElseThrow())
                        .changes())
                .extracting(Change::list, Change::code)
                .containsExactly(tuple("党员·名额上限", "5"));
    }

    @Test
    void aDraftThatIsNoSchemeCanBeComparedToo() {
        assertThat(new SchemeDocument(TEXT)
                        .changesSince(new SchemeDocument("a: ["))
                        .added())
                .isGreaterThan(100);
        assertThat(new SchemeDocument("rubric: [{groups: 3}, {groups: [{items: [{points: {a: b}}]}]}]")
                        .changesSince(new SchemeDocument(TEXT))
                        .removed())
                .isGreaterThan(100);
    }

    private static String changed(String old, String now) {
        assertThat(TEXT).contains(old);
        Change change = changes(TEXT.replace(old, now)).get(0);
        Detail detail = change.details().get(0);
        return "%s %s %s：%s %s→%s"
                .formatted(
                        change.kind().title(),
                        change.list(),
                        change.code(),
                        detail.title(),
                        detail.before(),
                        detail.after());
    }

    private static String swapped(String one, String other) {
        String first = line(one);
        String second = line(other);
        return TEXT.replace(first, "#")
                .replace(second, first)
                .replaceFirst("(?m)^#$", java.util.regex.Matcher.quoteReplacement(second));
    }

    private static String line(String start) {
        return Stream.of(TEXT.split("\n"))
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<Change> changes(String newer) {
        return compared(newer).changes();
    }

    private static Comparison compared(String newer) {
        return new SchemeDocument(newer).changesSince(new SchemeDocument(TEXT));
    }
}
