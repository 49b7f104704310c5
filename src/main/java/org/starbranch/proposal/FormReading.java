package org.starbranch.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starbranch.shared.Fault;

/** Reads a submitted form and collects everything that is wrong with it. */
final class FormReading {

    private final Map<String, String> form;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    FormReading(Map<String, String> form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** A text that must be there. */
    String text(String field, String label, int longest) {
        String text = optional(field, label, longest);
        if (text.isEmpty()) {
            fault(field, "请填写" + label);
        }
        return text;
    }

    String optional(String field, String label, int longest) {
        String text = form.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            fault(field, "%s最多%d字，现为%d字".formatted(label, longest, text.length()));
        }
        return text;
    }

    /** A whole number of persons, 0 to 9999; -1 where it is faulty. */
    int count(String field, String label) {
        String text = form.getOrDefault(field, "").strip();
        if (!text.matches("[0-9]{1,4}")) {
            fault(field, label + "应为整数");
            return -1;
        }
        return Integer.parseInt(text);
    }

    /** A day that is not in the future. */
    LocalDate pastDate(String field, String label) {
        try {
            LocalDate date = LocalDate.parse(form.getOrDefault(field, "").strip());
            if (date.isAfter(today)) {
                fault(field, label + "不能晚于今天");
            }
            return date;
        } catch (DateTimeParseException e) {
            fault(field, "请填写" + label);
            return today;
        }
    }

    void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
