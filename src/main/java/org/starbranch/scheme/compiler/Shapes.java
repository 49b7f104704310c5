package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shapes that a written value may have; null where it has another. */
final class Shapes {

    private Shapes() {}

    static @Nullable Integer wholeNumber(String value) {
        return value.matches("[0-9]{1,6}") ? Integer.valueOf(value) : null;
    }

    static @Nullable BigDecimal decimalNumber(String value) {
        return value.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") ? new BigDecimal(value) : null;
    }

    static @Nullable LocalDate isoDate(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable MonthDay isoMonthDay(String value) {
        try {
            return MonthDay.parse("--" + value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (nameOf(value).equals(name)) {
                return value;
            }
        }
        return null;
    }

    static <E extends Enum<E>> String names(E[] values) {
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
