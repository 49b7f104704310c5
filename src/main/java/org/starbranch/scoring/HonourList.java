package org.starbranch.scoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.CountedRule;

/** Reads a list of honours from a text field, one to a line: {@code 张三，市级，2024-06-30}, without a level where the rule knows none. */
public sealed interface HonourList {

    /** The most lines that are read. */
    int LIMIT = 200;

    record Read(List<Honour> honours) implements HonourList {}

    /** At least one fault, in the order of the lines. */
    record Faulty(List<Fault> faults) implements HonourList {}

    /** Reads the text of a field; empty lines do not matter, an empty text is an empty list. */
    static HonourList parse(String field, String text, CountedRule rule) {
        Lines lines = new Lines(field, rule);
        text.lines().map(String::strip).forEach(lines::read);
        return lines.result();
    }

    /** Checks honours that did not come as text. */
    static List<Fault> faults(String field, List<Honour> honours, CountedRule rule) {
        Lines lines = new Lines(field, rule);
        honours.forEach(h -> lines.entry(h.person().strip(), h.level(), Optional.of(h.on())));
        return List.copyOf(lines.faults);
    }

    /** The lines read so far. */
    final class Lines {

        private static final Pattern SEPARATOR = Pattern.compile("[，,、\\s\\u3000]+");
        private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
        private static final int NAME_LIMIT = 40;

        private final String field;
        private final CountedRule rule;
        private final List<Honour> honours = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int number;

        private Lines(String field, CountedRule rule) {
            this.field = field;
            this.rule = rule;
        }

        private void read(String line) {
            List<String> words = SEPARATOR
                    .splitAsStream(line)
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                number++;
            } else if (rule.levels().isEmpty()) {
                withoutLevel(words);
            } else if (words.size() != 3) {
                number++;
                fault(Fault.Code.SHAPE, "应当写成“姓名，级别，日期”，如“张三，市级，2024-06-30”");
            } else {
                entry(words.get(0), words.get(1), date(words.get(2)));
            }
        }

        /** A name that may hold blanks, and the day. */
        private void withoutLevel(List<String> words) {
            if (words.size() < 2) {
                number++;
                fault(Fault.Code.SHAPE, "应当写成“奖项，日期”，如“先进党支部，2024-06-30”");
            } else {
                int last = words.size() - 1;
                entry(String.join(" ", words.subList(0, last)), "", date(words.get(last)));
            }
        }

        private void entry(String person, String level, Optional<LocalDate> on) {
            number++;
            if (person.isEmpty() || person.length() > NAME_LIMIT) {
                fault(Fault.Code.SHAPE, "姓名应当是 1 至 %d 个字".formatted(NAME_LIMIT));
            }
            if (!rule.levels().isEmpty() && !rule.knows(level)) {
                fault(Fault.Code.SHAPE, "级别“%s”应当是%s之一".formatted(level, String.join("、", rule.levels())));
            }
            if (on.isEmpty()) {
                fault(Fault.Code.SHAPE, "日期应当如 2024-06-30");
            }
            on.ifPresent(day -> honours.add(new Honour(person, level, day)));
        }

        private HonourList result() {
            if (number > LIMIT) {
                faults.add(new Fault(field, Fault.Code.RANGE, "荣誉最多 %d 行".formatted(LIMIT)));
            }
            return faults.isEmpty() ? new Read(List.copyOf(honours)) : new Faulty(List.copyOf(faults));
        }

        private void fault(Fault.Code code, String text) {
            faults.add(new Fault(field, code, "荣誉第 %d 行：%s".formatted(number, text)));
        }

        private static Optional<LocalDate> date(String text) {
            Matcher matcher = DATE.matcher(text);
            return matcher.matches()
                    ? day(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                    : Optional.empty();
        }

        private static Optional<LocalDate> day(int year, int month, int day) {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }
    }
}
