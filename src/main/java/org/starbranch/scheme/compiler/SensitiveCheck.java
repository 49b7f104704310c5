package org.starbranch.scheme.compiler;

import java.util.List;
import java.util.stream.Stream;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Portion;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;
import org.starbranch.scheme.model.VetoGround;

/**
 * A scheme asks nobody for what may not be collected: religious belief is sensitive personal information (Personal
 * Information Protection Law, art. 28; 004, reading G12), and a ground whose law was changed needs the college's own written
 * decision (002, reading A13). Both are fixed.
 */
final class SensitiveCheck implements Check {

    private static final List<String> BELIEF = List.of("信教", "宗教信仰", "建档立卡", "教育转化");
    private static final String FAMILY_PLANNING = "计划生育";

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.parts().forEach(part -> descend(part, report));
        scheme.facts().forEach(fact -> belief(fact, Stream.of(fact.name()), report));
        scheme.vetoGrounds().forEach(ground -> {
            belief(ground, Stream.of(ground.name(), ground.clause().text()), report);
            familyPlanning(ground, report);
        });
    }

    private static void descend(RubricNode node, Report report) {
        belief(node, words(node), report);
        node.children().forEach(child -> descend(child, report));
    }

    private static Stream<String> words(RubricNode node) {
        if (node instanceof Group group) {
            return Stream.concat(Stream.of(group.name(), group.alias()), group.materials().stream());
        }
        if (node instanceof Item item) {
            return Stream.concat(Stream.of(item.name()), item.materials().stream());
        }
        return node instanceof Point point ? words(point) : Stream.of(node.name());
    }

    private static Stream<String> words(Point point) {
        Stream<String> said = Stream.concat(Stream.of(point.name()), point.texts().values().stream());
        Stream<String> options = point.options().stream().map(ScoreOption::name);
        Stream<String> block = point.scale() instanceof Scale.Block whole
                ? Stream.concat(whole.aspects().stream(), whole.split().stream().map(Portion::name))
                : Stream.empty();
        return Stream.concat(said, Stream.concat(options, block));
    }

    private static void belief(Object piece, Stream<String> words, Report report) {
        words.flatMap(text -> BELIEF.stream().filter(text::contains))
                .distinct()
                .forEach(word -> report.error(piece, "不得收集个人信教情况（个人信息保护法第28条），请删去“%s”".formatted(word)));
    }

    private static void familyPlanning(VetoGround ground, Report report) {
        if (ground.active() && ground.note().isEmpty() && ground.name().contains(FAMILY_PLANNING)) {
            report.error(ground, "active", "“%s”所依据的法律已修改，须停用；学校另有书面决定的在 note 写明".formatted(ground.name()));
        }
    }
}
