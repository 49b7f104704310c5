package org.starbranch.scoring.simulation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scoring.Fault;

/** What stands in which column of a pasted text: the usual order, or what a first line names. */
final class PastedColumns {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String TOTAL = "total";
    static final String OWN = "own";
    static final String CHILDREN = "children";
    static final String VETO = "veto";

    private static final String LEVEL = "level.";
    private static final Map<String, List<String>> HEADS = Map.of(
            CODE, List.of("编号", "支部编号", "总支编号", "党员编号", CODE),
            NAME, List.of("名称", "支部", "支部名称", "党总支", "党总支名称", "党员", NAME),
            TOTAL, List.of("总分", "得分", TOTAL),
            OWN, List.of("自身得分", OWN),
            CHILDREN, List.of("下级总分", "支部总分", CHILDREN),
            VETO, List.of("否决", "一票否决", VETO));

    private final Rated rated;
    private final Map<String, String> known = new HashMap<>();
    private List<String> columns;

    PastedColumns(Rated rated) {
        this.rated = rated;
        HEADS.forEach((column, heads) -> heads.forEach(head -> known.put(head, column)));
        rated.scheme().levels().forEach(level -> {
            known.put(level.name(), level(level));
            known.put(level.code(), level(level));
        });
        rated.scheme().tieKeys().forEach(key -> {
            known.put(key.name().toLowerCase(Locale.ROOT), key.code());
            known.put(key.code().toLowerCase(Locale.ROOT), key.code());
        });
        columns = usual(rated);
    }

    static String level(Level level) {
        return LEVEL + level.code();
    }

    /** Without a first line that names them. */
    private static List<String> usual(Rated rated) {
        List<String> usual = new ArrayList<>(List.of(CODE, NAME));
        usual.addAll(rated.rollUp().isPresent() ? List.of(OWN, CHILDREN) : List.of(TOTAL));
        rated.scheme().tieKeys().stream().map(TieKey::code).forEach(usual::add);
        usual.add(VETO);
        return List.copyOf(usual);
    }

    /** The usual columns, for people. */
    static List<String> titles(Rated rated) {
        return usual(rated).stream().map(column -> title(rated, column)).toList();
    }

    private static String title(Rated rated, String column) {
        return rated.scheme().tieKeys().stream()
                .filter(key -> key.code().equals(column))
                .map(TieKey::name)
                .findFirst()
                .orElseGet(() -> HEADS.getOrDefault(column, List.of(column)).get(0));
    }

    /** A head names what makes the total; a row has a number there. */
    boolean isHead(List<String> cells) {
        return cells.stream().map(this::column).flatMap(Optional::stream).anyMatch(PastedColumns::isOfTotal);
    }

    private static boolean isOfTotal(String column) {
        return Set.of(TOTAL, OWN, CHILDREN).contains(column) || column.startsWith(LEVEL);
    }

    /** From now on the columns are as this line names them. */
    void name(List<String> cells, BiConsumer<Fault.Code, String> fault) {
        columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String column = column(cell).orElse("");
            if (column.isEmpty() && !cell.isEmpty()) {
                fault.accept(Fault.Code.UNKNOWN_FIELD, "不认识的列“%s”".formatted(cell));
            } else if (!column.isEmpty() && !seen.add(column)) {
                fault.accept(Fault.Code.DOUBLE, "列“%s”重复".formatted(cell));
            }
            columns.add(column);
        }
        if (!seen.contains(CODE)) {
            fault.accept(Fault.Code.MISSING, "缺少“编号”列");
        }
    }

    private Optional<String> column(String cell) {
        return Optional.ofNullable(known.get(plain(cell).toLowerCase(Locale.ROOT)));
    }

    /** The cells of a line by column; what stands beyond the last is a fault. */
    PastedRow row(List<String> cells, BiConsumer<Fault.Code, String> fault) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i < columns.size()) {
                row.put(columns.get(i), columns.get(i).equals(NAME) ? cells.get(i) : plain(cells.get(i)));
            } else if (!cells.get(i).isEmpty()) {
                fault.accept(Fault.Code.UNKNOWN_FIELD, "多出的内容“%s”，每行最多 %d 列".formatted(cells.get(i), columns.size()));
            }
        }
        return new PastedRow(rated, row, fault);
    }

    /** Full-width digits and letters as plain ones; a name keeps what it is. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
