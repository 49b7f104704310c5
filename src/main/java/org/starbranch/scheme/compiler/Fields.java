package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;

/**
 * The named values of one mapping, read by name and type. What is missing or has the wrong shape is reported and replaced
 * by a harmless value, so that reading goes on; a key nobody asked for is reported at the end.
 */
final class Fields {

    private final Map<String, Located> entries;
    private final Place place;
    private final Report report;
    private final Set<String> asked = new HashSet<>();

    private Fields(Map<String, Located> entries, Place place, Report report) {
        this.entries = entries;
        this.place = place;
        this.report = report;
    }

    /** Reads one mapping with {@code reading}, remembers where the result was written, reports unknown keys. */
    static <T> T read(Located tree, Place place, Report report, Function<Fields, T> reading) {
        if (!(tree instanceof Mapping)) {
            report.malformed(place, place, "这里应当是若干“键: 值”");
        }
        Fields fields = new Fields(tree instanceof Mapping mapping ? mapping.entries() : Map.of(), place, report);
        T result = reading.apply(fields);
        fields.reportUnknownKeys();
        return report.remember(result, fields);
    }

    /** Where a value was written; the place of the whole mapping when it is not there. */
    Place placeOf(String key) {
        Located tree = entries.get(key);
        return tree == null ? place : place.in(key, tree.line());
    }

    Place place() {
        return place;
    }

    Report report() {
        return report;
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    String text(String key) {
        return parsed(key, "", value -> value.isBlank() ? null : value.strip(), "不能为空");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int integer(String key) {
        return parsed(key, 0, Fields::wholeNumber, "应当是0至1000000的整数");
    }

    int integer(String key, int otherwise) {
        return has(key) ? integer(key) : otherwise;
    }

    BigDecimal decimal(String key) {
        return parsed(key, BigDecimal.ZERO, Fields::decimalNumber, "应当是数，最多两位小数");
    }

    BigDecimal decimal(String key, BigDecimal otherwise) {
        return has(key) ? decimal(key) : otherwise;
    }

    LocalDate date(String key) {
        return parsed(key, LocalDate.EPOCH, Fields::isoDate, "应当是日期，如 2023-09-12");
    }

    MonthDay monthDay(String key) {
        return parsed(key, MonthDay.of(1, 1), Fields::isoMonthDay, "应当是月日，如 \"12-31\"");
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? parsed(key, otherwise, Fields::bool, "应当是 true 或 false") : otherwise;
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        E[] values = type.getEnumConstants();
        return parsed(key, values[0], value -> named(values, value), "应当是其中之一：" + names(values));
    }

    <E extends Enum<E>> E oneOf(String key, E otherwise) {
        return has(key) ? oneOf(key, otherwise.getDeclaringClass()) : otherwise;
    }

    /** A list of words; absent is empty. */
    List<String> words(String key) {
        return elements(key).stream()
                .map(element -> element instanceof Scalar scalar ? scalar.value() : notAWord(key, element))
                .toList();
    }

    /** A mapping whose values are words, in the order in which they are written; absent is empty. */
    Map<String, String> texts(String key) {
        return everyValue(key, Fields::text);
    }

    /** A mapping whose values are whole numbers, in the order in which they are written; absent is empty. */
    Map<String, Integer> integers(String key) {
        return everyValue(key, Fields::integer);
    }

    private <T> Map<String, T> everyValue(String key, BiFunction<Fields, String, T> reading) {
        return has(key) ? nested(key, fields -> fields.everyValue(reading)) : Map.of();
    }

    private <T> Map<String, T> everyValue(BiFunction<Fields, String, T> reading) {
        Map<String, T> values = new LinkedHashMap<>();
        entries.keySet().forEach(key -> values.put(key, reading.apply(this, key)));
        return Collections.unmodifiableMap(values);
    }

    /** The key has no business here; what it says is not read. */
    void misplaced(String key, String message) {
        report.malformed(place, place.in(key, lineOf(key)), message);
    }

    /** A list of mappings that must be there; an empty one is an error. */
    <T> List<T> list(String key, Function<Fields, T> reading) {
        List<T> result = optionalList(key, reading);
        if (result.isEmpty()) {
            report.malformed(place, place.in(key, lineOf(key)), "缺少“%s”，至少要有一项".formatted(key));
        }
        return result;
    }

    /** A list of mappings; absent is empty. */
    <T> List<T> optionalList(String key, Function<Fields, T> reading) {
        List<Located> elements = elements(key);
        Place list = place.in(key, lineOf(key));
        List<T> result = new ArrayList<>();
        for (Located element : elements) {
            result.add(read(element, list.at(result.size(), element.line()), report, reading));
        }
        return List.copyOf(result);
    }

    <T> T nested(String key, Function<Fields, T> reading) {
        Located tree = get(key);
        Located there = tree == null ? new Scalar("", place.line()) : tree;
        return read(there, place.in(key, there.line()), report, reading);
    }

    private List<Located> elements(String key) {
        Located tree = get(key);
        if (tree == null) {
            return List.of();
        }
        if (tree instanceof Sequence sequence) {
            return sequence.items();
        }
        report.malformed(place, place.in(key, tree.line()), "“%s”应当是一个列表".formatted(key));
        return List.of();
    }

    private String notAWord(String key, Located element) {
        report.malformed(place, place.in(key, element.line()), "“%s”的每一项应当是一个词".formatted(key));
        return "";
    }

    private <T> T parsed(String key, T instead, Function<String, @Nullable T> parsing, String shape) {
        Located tree = get(key);
        if (tree == null) {
            report.malformed(place, place, "缺少“%s”".formatted(key));
            return instead;
        }
        T value = tree instanceof Scalar scalar ? parsing.apply(scalar.value()) : null;
        if (value == null) {
            report.malformed(place, place.in(key, tree.line()), "“%s”%s".formatted(key, shape));
            return instead;
        }
        return value;
    }

    private @Nullable Located get(String key) {
        asked.add(key);
        return entries.get(key);
    }

    private int lineOf(String key) {
        Located tree = entries.get(key);
        return tree == null ? place.line() : tree.line();
    }

    private void reportUnknownKeys() {
        entries.forEach((key, value) -> {
            if (!asked.contains(key)) {
                report.error(place.in(key, value.line()), "不认识的键“%s”".formatted(key));
            }
        });
    }

    private static @Nullable Integer wholeNumber(String value) {
        return value.matches("[0-9]{1,6}") ? Integer.valueOf(value) : null;
    }

    private static @Nullable BigDecimal decimalNumber(String value) {
        return value.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") ? new BigDecimal(value) : null;
    }

    private static @Nullable LocalDate isoDate(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable MonthDay isoMonthDay(String value) {
        try {
            return MonthDay.parse("--" + value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (nameOf(value).equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> String names(E[] values) {
        List<String> names = new ArrayList<>();
        for (E value : values) {
            names.add(nameOf(value));
        }
        return String.join("、", names);
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
