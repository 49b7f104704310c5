package org.starbranch.scoring.simulation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;

/**
 * One line of a pasted text.
 *
 * @param cells by column; a column that was not pasted is absent
 * @param fault told what is wrong with the line
 */
record PastedRow(Rated rated, Map<String, String> cells, BiConsumer<Fault.Code, String> fault) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,10})?");
    private static final Pattern BETWEEN = Pattern.compile("[、,;|\\s]+");
    private static final Set<String> YES = Set.of("是", "有", "1", "true", "yes", "y", "√", "否决");
    private static final Set<String> NO = Set.of("", "否", "无", "0", "false", "no", "n", "-", "—");

    String code() {
        return cell(PastedColumns.CODE);
    }

    String name() {
        return cell(PastedColumns.NAME);
    }

    Entry entry() {
        Basis basis = basis().orElse(null);
        if (basis != null) {
            basis.faults(rated.scheme()).forEach(found -> fault.accept(found.code(), found.message()));
        }
        return new Entry(code(), basis == null ? new Basis.Total(Fraction.ZERO) : basis, keys(), veto());
    }

    /** What makes the total; empty where a number is missing or none. */
    private Optional<Basis> basis() {
        if (!cell(PastedColumns.TOTAL).isEmpty()) {
            return number(PastedColumns.TOTAL, "总分").map(Basis.Total::new);
        }
        if (!cell(PastedColumns.OWN).isEmpty() || !cell(PastedColumns.CHILDREN).isEmpty()) {
            return children();
        }
        if (rated.scheme().levels().stream()
                .anyMatch(level -> !cell(PastedColumns.level(level)).isEmpty())) {
            return levels();
        }
        fault.accept(Fault.Code.MISSING, "没有总分");
        return Optional.empty();
    }

    private Optional<Basis> levels() {
        Map<String, Fraction> points = new LinkedHashMap<>();
        boolean read = true;
        for (Level level : rated.scheme().levels()) {
            String column = PastedColumns.level(level);
            Optional<Fraction> number =
                    cell(column).isEmpty() ? Optional.of(Fraction.ZERO) : number(column, level.name() + "的分值");
            read &= number.isPresent();
            number.ifPresent(value -> points.put(level.code(), value));
        }
        return read ? Optional.of(new Basis.Levels(points)) : Optional.empty();
    }

    /** The totals of those below stand in one cell, between blanks, semicolons or 、. */
    private Optional<Basis> children() {
        Optional<Fraction> own = number(PastedColumns.OWN, "自身得分");
        List<String> texts = Arrays.stream(BETWEEN.split(cell(PastedColumns.CHILDREN)))
                .filter(text -> !text.isEmpty())
                .toList();
        List<Fraction> totals = texts.stream()
                .map(text -> decimal(text, "下级总分"))
                .flatMap(Optional::stream)
                .map(Fraction::of)
                .toList();
        return own.filter(points -> totals.size() == texts.size())
                .map(points -> new Basis.Children(points, totals, rated.child()));
    }

    private Map<String, BigDecimal> keys() {
        Map<String, BigDecimal> keys = new TreeMap<>();
        for (TieKey key : rated.scheme().tieKeys()) {
            if (!cell(key.code()).isEmpty()) {
                decimal(cell(key.code()), key.name()).ifPresent(value -> keys.put(key.code(), value));
            }
        }
        return keys;
    }

    private boolean veto() {
        String text = cell(PastedColumns.VETO);
        String plain = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            fault.accept(Fault.Code.SHAPE, "否决“%s”应写“是”或“否”".formatted(text));
        }
        return YES.contains(plain);
    }

    private Optional<Fraction> number(String column, String label) {
        if (cell(column).isEmpty()) {
            fault.accept(Fault.Code.MISSING, "没有" + label);
            return Optional.empty();
        }
        return decimal(cell(column), label).map(Fraction::of);
    }

    private Optional<BigDecimal> decimal(String text, String label) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        fault.accept(Fault.Code.SHAPE, "%s“%s”不是数".formatted(label, text));
        return Optional.empty();
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
