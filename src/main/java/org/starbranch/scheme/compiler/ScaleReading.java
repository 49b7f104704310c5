package org.starbranch.scheme.compiler;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point.Kind;
import org.starbranch.scheme.model.Portion;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.ScoreOption;
import org.starbranch.scheme.model.Subject;

/** Reads how a point gets its score; a key that belongs to another kind of point is an error. */
final class ScaleReading {

    private static final Map<Kind, List<String>> KEYS = new EnumMap<>(Map.of(
            Kind.GRADED, List.of("max", "step"),
            Kind.OPTIONS, List.of("max", "options"),
            Kind.LEVEL, List.of("max"),
            Kind.CHECK, List.of(),
            Kind.COUNTED, List.of("max", "step", "counted"),
            Kind.BLOCK, List.of("max", "step", "aspects", "split"),
            Kind.ROLL_UP, List.of("max", "rollUp")));

    private ScaleReading() {}

    static Scale of(Kind kind, Fields fields) {
        refuseOthers(kind, fields);
        return switch (kind) {
            case GRADED -> new Scale.Graded(fields.decimal("step"));
            case OPTIONS -> new Scale.Options(fields.list("options", ScaleReading::option));
            case LEVEL -> new Scale.Levels();
            case CHECK -> new Scale.Checked();
            case COUNTED -> new Scale.Counted(fields.decimal("step"), fields.nested("counted", ScaleReading::counted));
            case BLOCK ->
                new Scale.Block(
                        fields.decimal("step"),
                        fields.words("aspects"),
                        fields.optionalList("split", ScaleReading::portion));
            case ROLL_UP -> new Scale.RolledUp(fields.nested("rollUp", ScaleReading::rollUp));
        };
    }

    private static void refuseOthers(Kind kind, Fields fields) {
        new TreeSet<>(KEYS.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .stream()
                        .filter(fields::has)
                        .filter(key -> !KEYS.getOrDefault(kind, List.of()).contains(key))
                        .forEach(key ->
                                fields.misplaced(key, "“%s”不能用于 kind: %s 的采分点".formatted(key, Fields.nameOf(kind))));
    }

    private static ScoreOption option(Fields fields) {
        RuleReading.assumes(fields);
        return new ScoreOption(fields.decimal("value"), fields.text("name"));
    }

    private static Portion portion(Fields fields) {
        RuleReading.assumes(fields);
        return new Portion(fields.text("name"), fields.decimal("max"));
    }

    private static RollUp rollUp(Fields fields) {
        RuleReading.assumes(fields);
        return new RollUp(
                fields.oneOf("of", Subject.BRANCH),
                fields.integer("percent"),
                fields.oneOf("value", RollUp.Value.CAPPED));
    }

    private static CountedRule counted(Fields fields) {
        RuleReading.assumes(fields);
        CountedRule.Unit of = fields.oneOf("of", CountedRule.Unit.PERSON);
        boolean window = fields.hasAny(List.of("windowMonths", "cutOff"));
        String each = of == CountedRule.Unit.PERSON ? "perPerson" : "perAward";
        Stream.of("perPerson", "perAward")
                .filter(key -> fields.has(key) && !key.equals(each))
                .forEach(key -> fields.misplaced(key, "“%s”与 of: %s 不相配".formatted(key, Fields.nameOf(of))));
        return new CountedRule(
                of,
                window ? fields.integer("windowMonths") : 0,
                window ? fields.monthDay("cutOff") : null,
                fields.words("levels"),
                fields.text("minimumLevel", ""),
                fields.integer(each),
                fields.integer("maximum"));
    }
}
