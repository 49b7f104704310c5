package org.starbranch.member.ballot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be answered to a question. Values have at most two decimals and are 0 to 1,000. */
public sealed interface Scale {

    /** The value that was typed or chosen; empty where the scale does not have it. */
    Optional<BigDecimal> read(String typed);

    /** What is wrong with an answer that it does not have, in Chinese. */
    String demand();

    /** As it stands in the database; {@link #parse} reads it. */
    String written();

    /** A number from 0 to {@code max} in whole steps. */
    record Range(BigDecimal max, BigDecimal step) implements Scale {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");

        @Override
        public Optional<BigDecimal> read(String typed) {
            return Optional.of(typed)
                    .filter(text -> NUMBER.matcher(text).matches())
                    .map(BigDecimal::new)
                    .filter(value ->
                            value.compareTo(max) <= 0 && value.remainder(step).signum() == 0);
        }

        @Override
        public String demand() {
            return "应为 0 至 %s 之间的数，以 %s 为一档".formatted(max.toPlainString(), step.toPlainString());
        }

        @Override
        public String written() {
            return max.toPlainString() + "/" + step.toPlainString();
        }
    }

    /** One of a few levels, each worth a value. */
    record Levels(List<Level> levels) implements Scale {

        public Levels {
            levels = List.copyOf(levels);
        }

        @Override
        public Optional<BigDecimal> read(String typed) {
            return levels.stream()
                    .filter(level -> level.code().equals(typed))
                    .findFirst()
                    .map(Level::value);
        }

        @Override
        public String demand() {
            return "请选择一项";
        }

        @Override
        public String written() {
            return levels.stream().map(Level::written).collect(Collectors.joining("|"));
        }
    }

    /**
     * A level of an answer.
     *
     * @param code ASCII, different from every other of its question
     * @param name without {@code |} and {@code =}
     */
    record Level(String code, String name, BigDecimal value) {

        String written() {
            return code + "=" + value.toPlainString() + "=" + name;
        }
    }

    /** Reads what {@link #written} writes. */
    static Scale parse(String written) {
        if (!written.contains("=")) {
            String[] range = written.split("/");
            return new Range(new BigDecimal(range[0]), new BigDecimal(range[1]));
        }
        return new Levels(Arrays.stream(written.split("\\|"))
                .map(level -> level.split("=", 3))
                .map(level -> new Level(level[0], level[2], new BigDecimal(level[1])))
                .toList());
    }
}
