package org.starbranch.workflow.rubric;

import java.util.ArrayList;
import java.util.List;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;

/** What a form says above the fields of a point: what is asked, what each level or aspect means, numbers to compare with. */
record PointText(Scheme scheme, Point point) {

    /** In Markdown, a paragraph for each matter. */
    String markdown() {
        List<String> paragraphs = new ArrayList<>(List.of(point.name()));
        scheme.levels().stream()
                .filter(level -> point.texts().containsKey(level.code()))
                .map(level -> "**" + level.name() + "**：" + point.texts().get(level.code()))
                .forEach(paragraphs::add);
        if (point.scale() instanceof Scale.Block block && !block.aspects().isEmpty()) {
            paragraphs.add("对照：" + String.join("；", block.aspects()));
        }
        point.countedRule()
                .map(rule -> "每项 %d 分，最多 %d 分".formatted(rule.perPerson(), rule.maximum()))
                .ifPresent(paragraphs::add);
        scheme.facts().stream()
                .filter(fact -> fact.points().contains(point.code()))
                .map(this::hint)
                .forEach(paragraphs::add);
        return String.join("\n\n", paragraphs);
    }

    /** A number of the source as a prompt; it never scores by itself (readings B11, X9). */
    private String hint(Fact fact) {
        String unit = fact.unit() == Fact.Unit.PERCENT ? "%" : "";
        List<String> bounds = new ArrayList<>();
        scheme.levels().stream()
                .filter(level -> fact.levels().containsKey(level.code()))
                .map(level -> level.name() + "不低于 " + fact.levels().get(level.code()) + unit)
                .forEach(bounds::add);
        if (fact.atLeast() > 0) {
            bounds.add("不少于 " + fact.atLeast() + unit);
        }
        if (fact.usualTo() > 0) {
            bounds.add("通常 " + fact.usualFrom() + "至" + fact.usualTo() + unit);
        }
        if (fact.atMost() > 0) {
            bounds.add("最多 " + fact.atMost() + unit);
        }
        if (fact.odd()) {
            bounds.add("应为单数");
        }
        return "提示　" + fact.name() + "：" + String.join("；", bounds);
    }
}
