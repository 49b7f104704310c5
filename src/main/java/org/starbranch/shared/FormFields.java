package org.starbranch.shared;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What somebody typed into a form, read field by field and always trimmed. Asked with a label or a message, a field that
 * is wrong leaves a fault; asked without, it says what stands there and nobody is blamed. All faults are told at once.
 *
 * <p>A label is the field's name as the form shows it; lengths count characters.
 */
public final class FormFields {

    private final Map<String, String> fields;
    private final List<Fault> faults = new ArrayList<>();

    /** @param fields what was sent, by the field's name; one that was not sent reads as empty */
    public FormFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What stands in the field; empty where nothing does. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public boolean isBlank(String field) {
        return text(field).isEmpty();
    }

    public boolean isTicked(String field) {
        return text(field).equals("true");
    }

    /** A text that must be there, at most {@code longest} characters. */
    public String required(String field, String label, int longest) {
        require(!isBlank(field), field, "请填写" + label);
        return optional(field, label, longest);
    }

    /** A text that may be missing, at most {@code longest} characters. */
    public String optional(String field, String label, int longest) {
        String text = text(field);
        require(text.length() <= longest, field, label + "不能超过" + longest + "字");
        return text;
    }

    /** A whole number from 0 to 9,999, in digits only. */
    public Optional<Integer> count(String field) {
        return Optional.of(text(field))
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }

    /** As {@link #count(String)}, and it must be there. */
    public Optional<Integer> count(String field, String label) {
        return demanded(count(field), field, label + "应为整数");
    }

    /** A day such as {@code 2025-12-31}. */
    public Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A day that must be there, both ends being in time; empty where it is out of time. */
    public Optional<LocalDate> day(String field, String label, LocalDate first, LocalDate last) {
        Predicate<LocalDate> inTime = day -> !day.isBefore(first) && !day.isAfter(last);
        return demandedDay(field, label, inTime, label + "应在" + first + "至" + last + "之间");
    }

    /** A day that must be there and may be today; empty where it is later. */
    public Optional<LocalDate> pastDay(String field, String label, LocalDate today) {
        return demandedDay(field, label, day -> !day.isAfter(today), label + "不能晚于今天");
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst();
    }

    /** As {@link #choice(String, Class)}, and one must be chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, String message) {
        return demanded(choice(field, type), field, message);
    }

    /** One of some codes, and one must be chosen. */
    public Optional<String> choice(String field, Collection<String> codes, String message) {
        return demanded(Optional.of(text(field)).filter(codes::contains), field, message);
    }

    /** What stands in the slots {@code <prefix>1} to {@code <prefix><count>}, blank ones left out, each once. */
    public List<String> slots(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(slot -> text(prefix + slot))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** What stands in the fields whose name is wanted, also where that is nothing. */
    public Map<String, String> named(Predicate<String> wanted) {
        return fields.keySet().stream().filter(wanted).collect(toMap(field -> field, this::text));
    }

    /** Keeps a fault for each field that was sent and is not known, by name. */
    public void refuseUnknown(Predicate<String> known) {
        fields.keySet().stream()
                .filter(known.negate())
                .sorted()
                .forEach(field -> fault(field, "表单里没有“" + field + "”这一项，不能提交"));
    }

    /** Keeps a fault unless what must hold does hold. */
    public void require(boolean holds, String field, String message) {
        if (!holds) {
            fault(field, message);
        }
    }

    /** Keeps a fault. */
    public void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    /** Keeps what was found elsewhere. */
    public void add(List<Fault> more) {
        faults.addAll(more);
    }

    /** What was wrong so far, in the order in which it was found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
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

    private Optional<LocalDate> demandedDay(String field, String label, Predicate<LocalDate> inTime, String outOfTime) {
        Optional<LocalDate> day = demanded(day(field), field, "请填写" + label);
        return day.flatMap(found -> demanded(Optional.of(found).filter(inTime), field, outOfTime));
    }

    private <T> Optional<T> demanded(Optional<T> found, String field, String message) {
        require(found.isPresent(), field, message);
        return found;
    }
}
