package org.starbranch.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What somebody typed into a form, read field by field; the faults are gathered until all is read. */
public final class FormFields {

    private final Map<String, String> fields;
    private final List<Fault> faults = new ArrayList<>();

    public FormFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A text that must be there, trimmed, with at most {@code limit} characters. */
    public String text(String field, String label, int limit) {
        String text = optional(field, label, limit);
        require(!text.isEmpty(), field, "请填写“" + label + "”");
        return text;
    }

    /** A text that may be missing, trimmed, with at most {@code limit} characters. */
    public String optional(String field, String label, int limit) {
        String text = fields.getOrDefault(field, "").strip();
        require(text.length() <= limit, field, "“" + label + "”不能超过" + limit + "个字");
        return text;
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> Optional<E> choice(String field, String label, Class<E> type) {
        String name = fields.getOrDefault(field, "");
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        require(chosen.isPresent(), field, "请选择“" + label + "”");
        return chosen;
    }

    /** A day such as {@code 2025-12-31}, both ends being in time. */
    public Optional<LocalDate> day(String field, String label, LocalDate first, LocalDate last) {
        Optional<LocalDate> day = parse(fields.getOrDefault(field, ""));
        boolean fits =
                day.isPresent() && !day.get().isBefore(first) && !day.get().isAfter(last);
        require(fits, field, "“" + label + "”应是" + first + "至" + last + "之间的日期");
        return day;
    }

    /** What stands in the slots {@code <prefix>1} to {@code <prefix><count>}, blank ones left out, each once. */
    public List<String> slots(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(slot -> fields.getOrDefault(prefix + slot, "").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Keeps a fault unless what must hold does hold. */
    public void require(boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new Fault(field, message));
        }
    }

    public void add(List<Fault> more) {
        faults.addAll(more);
    }

    /** Whether nothing was wrong so far. */
    public boolean isFaultless() {
        return faults.isEmpty();
    }

    /** Refuses with all faults, or does what follows from a faultless form. */
    public <T> Submission<T> unlessFaulty(Supplier<T> record) {
        return isFaultless() ? Submission.accepted(record.get()) : refused();
    }

    /** Refuses with all faults. */
    public <T> Submission<T> refused() {
        return Submission.refused(faults);
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
