package org.starbranch.scoring.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.simulation.PastedScores.Branch;

/** The lines of a pasted text, read one after another; every fault names its line. */
final class PastedLines {

    private static final int LONGEST = 60;

    private final Rated rated;
    private final PastedColumns columns;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private int line;

    PastedLines(Rated rated) {
        this.rated = rated;
        this.columns = new PastedColumns(rated);
    }

    PastedScores read(String text) {
        boolean first = true;
        for (String row : text.split("\\R", -1)) {
            line++;
            List<String> cells = Cells.of(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (first && columns.isHead(cells)) {
                columns.name(cells, this::fault);
            } else if (branches.size() < PastedScores.LIMIT) {
                add(columns.row(cells, this::fault));
            } else {
                fault(Fault.Code.RANGE, "%s最多 %d 个".formatted(rated.title(), PastedScores.LIMIT));
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

    private void add(PastedRow row) {
        check(row.code());
        branches.add(new Branch(row.name(), row.entry()));
    }

    private void check(String code) {
        if (code.isEmpty()) {
            fault(Fault.Code.MISSING, "没有%s编号".formatted(rated.title()));
        } else if (code.length() > LONGEST) {
            fault(Fault.Code.SHAPE, "%s编号最多 %d 字".formatted(rated.title(), LONGEST));
        } else if (firstLine.putIfAbsent(code, line) != null) {
            fault(Fault.Code.DOUBLE, "%s编号“%s”与第 %d 行重复".formatted(rated.title(), code, firstLine.get(code)));
        }
    }

    private void fault(Fault.Code code, String text) {
        faults.add(new Fault("rows[%d]".formatted(line), code, "第 %d 行：%s".formatted(line, text)));
    }
}
