package org.starbranch.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.document.WorkbookLayout;
import org.starbranch.scheme.document.YamlText;
import org.starbranch.shared.Submission;
import org.starbranch.shared.spreadsheet.Page;
import org.starbranch.shared.spreadsheet.WorkbookWriter;

/** A scheme goes out as a workbook and comes back as the same scheme. */
class WorkbookRoundTripTests {

    /** Scalars that are hard on YAML, on a cell, or on both. */
    private static final List<String> HARD = List.of(
            "",
            " ",
            "0",
            "00",
            "01",
            "1.0",
            "1.50",
            "0.5",
            "-3",
            "1e5",
            "123456789012345678",
            "true",
            "TRUE",
            "null",
            "~",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "＝A1",
            "'引'",
            "\"引\"",
            "[a]",
            "{a: b}",
            "a: b",
            "a #b",
            "# c",
            "- a",
            "? q",
            "!x",
            "&a",
            "*a",
            "|",
            ">",
            "%d",
            "a\nb",
            "a\tb",
            "\ttab",
            "一、二",
            "a, b",
            "a；b",
            "党的二十大",
            "2023-09-12",
            "12-31",
            "12:30",
            "<<",
            "=",
            "a\u0007b",
            "a\u0085b",
            "a\u2028b",
            "\u3000全角空格",
            "😀",
            "x\r\ny",
            "<b>&amp;</b>",
            "]]>",
            "\uFEFF");

    static Stream<Resource> shipped() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedSchemeComesBackAsItWas(Resource file) throws IOException {
        String text = file.getContentAsString(UTF_8);
        assertComesBack(tree(text));
        String back = throughAWorkbook(tree(text));
        assertThat(SchemeReader.compile(back).result())
                .isPresent()
                .isEqualTo(SchemeReader.compile(text).result());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyHeadingIsChinese(Resource file) throws IOException {
        for (Page page : WorkbookLayout.of(tree(file.getContentAsString(UTF_8)))
                .orElseThrow()
                .pages()) {
            assertThat(page.title()).doesNotContainPattern("[a-z]");
            assertThat(page.rows().get(2))
                    .as(page.title())
                    .allSatisfy(heading -> assertThat(heading).doesNotContainPattern("[a-z]"));
        }
    }

    @Test
    void aDocumentWithEveryKeyOfTheLanguageComesBackAsItWas() throws IOException {
        assertComesBack(tree(everyKey()));
    }

    @Test
    void everyTableOfTheLanguageIsASheetOfItsOwn() throws IOException {
        assertThat(WorkbookLayout.of(tree(everyKey())).orElseThrow().pages())
                .extracting(Page::title)
                .startsWith("方案", "说明")
                .contains(
                        "指标", "等级", "评分表", "星级档次", "名额上限", "同分比较", "一票否决", "日程", "称号", "理解", "方案（附属1）", "指标（附属1）",
                        "方案（附属2）");
    }

    @Test
    void onePointIsOneRowWithItsPartGroupAndItem() throws IOException {
        Page rubric = WorkbookLayout.of(tree(everyKey())).orElseThrow().pages().stream()
                .filter(page -> page.title().equals("指标"))
                .findFirst()
                .orElseThrow();
        assertThat(rubric.rows()).hasSize(3 + 7);
        assertThat(rubric.rows().get(1))
                .startsWith("part.code", "part.name")
                .contains("group.max", "item.line", "point.code");
        assertThat(rubric.rows().get(2)).contains("部分代码", "分组名称", "项目分值", "采分点步长");
        assertThat(rubric.rows().get(3))
                .startsWith("common", "共性")
                .contains("organisation", "setup", "graded_point", "self、democratic");
        assertThat(rubric.rows().get(4))
                .startsWith("", "")
                .contains("options_point")
                .doesNotContain("setup");
    }

    /** Documents that nobody would write, of every form that YAML can have; the seed is printed when one fails. */
    @Test
    void anyDocumentComesBackAsItWasOrIsNotGivenOut() {
        int given = 0;
        for (int seed = 0; seed < 500; seed++) {
            Located tree = new Generator(new Random(seed)).document();
            assertThat(plain(tree(YamlText.document(tree))))
                    .as("YAML of seed %d", seed)
                    .isEqualTo(plain(tree));
            if (WorkbookLayout.of(tree).isPresent()) {
                given++;
                assertThat(plain(tree(throughAWorkbook(tree))))
                        .as("workbook of seed %d", seed)
                        .isEqualTo(plain(tree));
            }
        }
        assertThat(given).isGreaterThan(300);
    }

    private static void assertComesBack(Located tree) {
        assertThat(plain(tree(throughAWorkbook(tree)))).isEqualTo(plain(tree));
    }

    private static String throughAWorkbook(Located tree) {
        byte[] workbook =
                WorkbookWriter.write(WorkbookLayout.of(tree).orElseThrow().pages());
        Submission<String> text = SchemeTree.textOf(workbook);
        assertThat(text).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted<String>) text).outcome();
    }

    private static String everyKey() throws IOException {
        try (InputStream file = WorkbookRoundTripTests.class.getResourceAsStream("/scheme/every-key.yaml")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static Located tree(String yaml) {
        return SchemeTree.of(yaml).orElseThrow(() -> new AssertionError("no YAML: " + yaml));
    }

    /** The values without their lines, whatever the order of the keys. */
    private static Object plain(Located tree) {
        if (tree instanceof Located.Mapping mapping) {
            Map<String, Object> values = new TreeMap<>();
            mapping.entries().forEach((key, value) -> values.put(key, plain(value)));
            return values;
        }
        return tree instanceof Located.Sequence list
                ? list.items().stream().map(WorkbookRoundTripTests::plain).toList()
                : ((Located.Scalar) tree).value();
    }

    private record Generator(Random random) {

        private static final List<String> KEYS = List.of(
                "code",
                "name",
                "max",
                "line",
                "sheets",
                "rubric",
                "groups",
                "items",
                "points",
                "related",
                "bands",
                "text",
                "assumes",
                "options",
                "source",
                "scheme",
                "materials",
                "explanation",
                "key",
                "value",
                "part",
                "Code");

        Located document() {
            return mapping(3);
        }

        private Located any(int depth) {
            int kind = depth == 0 ? 0 : random.nextInt(6);
            return switch (kind) {
                case 1 -> mapping(depth - 1);
                case 2 -> list(depth - 1, false);
                case 3, 4 -> list(depth - 1, true);
                default -> new Located.Scalar(HARD.get(random.nextInt(HARD.size())), 1);
            };
        }

        private Located mapping(int depth) {
            Map<String, Located> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                entries.put(KEYS.get(random.nextInt(KEYS.size())), any(depth));
            }
            if (random.nextInt(30) == 0) {
                entries.clear();
            }
            return new Located.Mapping(entries, 1);
        }

        private Located list(int depth, boolean records) {
            List<Located> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(records ? mapping(depth) : any(depth));
            }
            return new Located.Sequence(items, 1);
        }
    }
}
