package org.starbranch.scoring.simulation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.PastedScores.Branch;

/** The lines of a pasted text, read one after another; every fault names its line. */
final class PastedLines {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,10})?");
    private static final int LONGEST = 60;
    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String TOTAL = "total";
    private static final String VETO = "veto";
    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("编号", CODE),
            Map.entry("支部编号", CODE),
            Map.entry(CODE, CODE),
            Map.entry("支部", NAME),
            Map.entry("支部名称", NAME),
            Map.entry("名称", NAME),
            Map.entry(NAME, NAME),
            Map.entry("总分", TOTAL),
            Map.entry("得分", TOTAL),
            Map.entry(TOTAL, TOTAL),
            Map.entry("否决", VETO),
            Map.entry("一票否决", VETO),
            Map.entry(VETO, VETO));
    private static final Set<String> YES = Set.of("是", "有", "1", "true", "yes", "y", "√", "否决");
    private static final Set<String> NO = Set.of("", "否", "无", "0", "false", "no", "n", "-", "—");

    private final Scheme scheme;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private List<String> columns = new ArrayList<>();
    private int line;

    PastedLines(Scheme scheme) {
        this.scheme = scheme;
        columns.addAll(List.of(CODE, NAME, TOTAL));
        scheme.tieKeys().stream().map(TieKey::code).forEach(columns::add);
        columns.add(VETO);
    }

    PastedScores read(String text) {
        boolean first = true;
        for (String row : text.split("\\R", -1)) {
            line++;
            List<String> cells = Cells.of(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (first && isHead(cells)) {
                head(cells);
            } else if (branches.size() < PastedScores.LIMIT) {
                branch(cells);
            } else {
                fault(Fault.Code.RANGE, "支部最多 %d 个".formatted(PastedScores.LIMIT));
                break;
            }
            first = false;
        }
        if (faults.isEmpty() && branches.isEmpty()) {
            faults.add(new Fault("rows", Fault.Code.MISSING, "没有可以读取的行"));
        }
        return faults.isEmpty()
                ? new PastedScores.Read(List.copyOf(branches))
                : new PastedScores.Faulty(List.copyOf(faults));
    }

    /** A head names the total; a branch has a number there. */
    private boolean isHead(List<String> cells) {
        return cells.stream().map(this::column).flatMap(Optional::stream).anyMatch(TOTAL::equals);
    }

    private Optional<String> column(String cell) {
        Optional<String> known = Optional.ofNullable(HEADS.get(plain(cell).toLowerCase(Locale.ROOT)));
        return known.or(() -> scheme.tieKeys().stream()
                .filter(key -> key.name().equals(cell) || key.code().equals(cell))
                .map(TieKey::code)
                .findFirst());
    }

    private void head(List<String> cells) {
        columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String column = column(cell).orElse("");
            if (column.isEmpty() && !cell.isEmpty()) {
                fault(Fault.Code.UNKNOWN_FIELD, "不认识的列“%s”".formatted(cell));
            } else if (!column.isEmpty() && !seen.add(column)) {
                fault(Fault.Code.DOUBLE, "列“%s”重复".formatted(cell));
            }
            columns.add(column);
        }
        if (!seen.contains(CODE)) {
            fault(Fault.Code.MISSING, "缺少“编号”列");
        }
    }

    private void branch(List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i < columns.size()) {
                row.put(columns.get(i), columns.get(i).equals(NAME) ? cells.get(i) : plain(cells.get(i)));
            } else if (!cells.get(i).isEmpty()) {
                fault(Fault.Code.UNKNOWN_FIELD, "多出的内容“%s”，每行最多 %d 列".formatted(cells.get(i), columns.size()));
            }
        }
        String code = code(row.getOrDefault(CODE, ""));
        Fraction total = total(row.getOrDefault(TOTAL, ""));
        branches.add(new Branch(
                row.getOrDefault(NAME, ""), new Candidate(code, total, keys(row), veto(row.getOrDefault(VETO, "")))));
    }

    /** Full-width digits and letters as plain ones; a name keeps what it is. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    private String code(String code) {
        if (code.isEmpty()) {
            fault(Fault.Code.MISSING, "没有支部编号");
        } else if (code.length() > LONGEST) {
            fault(Fault.Code.SHAPE, "支部编号最多 %d 字".formatted(LONGEST));
        } else if (firstLine.putIfAbsent(code, line) != null) {
            fault(Fault.Code.DOUBLE, "支部编号“%s”与第 %d 行重复".formatted(code, firstLine.get(code)));
        }
        return code;
    }

    private Fraction total(String text) {
        if (text.isEmpty()) {
            fault(Fault.Code.MISSING, "没有总分");
            return Fraction.ZERO;
        }
        Fraction total = number(text, "总分");
        if (total.compareTo(Fraction.ZERO) < 0 || total.compareTo(Fraction.of(100)) > 0) {
            fault(Fault.Code.RANGE, "总分 %s 不在 0 至 100 之间".formatted(text));
        }
        return total;
    }

    private Map<String, BigDecimal> keys(Map<String, String> row) {
        Map<String, BigDecimal> keys = new TreeMap<>();
        for (TieKey key : scheme.tieKeys()) {
            String text = row.getOrDefault(key.code(), "");
            if (!text.isEmpty() && isNumber(text, key.name())) {
                keys.put(key.code(), new BigDecimal(text));
            }
        }
        return keys;
    }

    private Fraction number(String text, String label) {
        return isNumber(text, label) ? Fraction.of(new BigDecimal(text)) : Fraction.ZERO;
    }

    private boolean isNumber(String text, String label) {
        boolean number = NUMBER.matcher(text).matches();
        if (!number) {
            fault(Fault.Code.SHAPE, "%s“%s”不是数".formatted(label, text));
        }
        return number;
    }

    private boolean veto(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            fault(Fault.Code.SHAPE, "否决“%s”应写“是”或“否”".formatted(text));
        }
        return YES.contains(plain);
    }

    private void fault(Fault.Code code, String text) {
        faults.add(new Fault("rows[%d]".formatted(line), code, "第 %d 行：%s".formatted(line, text)));
    }
}
