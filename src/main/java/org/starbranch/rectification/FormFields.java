package org.starbranch.rectification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Fault;

/** Reads a form field by field and collects what is wrong with it, in Chinese. */
final class FormFields {

    private final Map<String, String> form;
    private final List<Fault> faults;

    /** @param faults where the faults are added */
    FormFields(Map<String, String> form, List<Fault> faults) {
        this.form = form;
        this.faults = faults;
    }

    void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    boolean isBlank(String field) {
        return form.getOrDefault(field, "").isBlank();
    }

    boolean isTicked(String field) {
        return "true".equals(form.get(field));
    }

    /** A text that must be there. */
    String required(String field, String label, int longest) {
        if (isBlank(field)) {
            fault(field, "请填写" + label);
        }
        return optional(field, label, longest);
    }

    /** A text that may be empty. */
    String optional(String field, String label, int longest) {
        String text = form.getOrDefault(field, "");
        if (text.length() > longest) {
            fault(field, label + "不能超过" + longest + "字");
        }
        return text;
    }

    /** A day in the range, both ends included; otherwise null and a fault. */
    @Nullable
    LocalDate date(String field, String label, LocalDate first, LocalDate last) {
        LocalDate date = date(form.getOrDefault(field, ""));
        if (date == null) {
            fault(field, "请填写" + label);
        } else if (date.isBefore(first) || date.isAfter(last)) {
            fault(field, label + "应在" + first + "至" + last + "之间");
            return null;
        }
        return date;
    }

    /** One of the choices; otherwise null and a fault. */
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, String message) {
        E chosen = Stream.of(type.getEnumConstants())
                .filter(choice -> choice.name().equals(form.get(field)))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            fault(field, message);
        }
        return chosen;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
