package org.starbranch.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code access/marks.csv}: who reads at which stage what was entered about the branch; for all others it must not be there. */
final class Marks {

    private final Map<String, Set<String>> readers = new HashMap<>();

    static Marks read() {
        Marks marks = new Marks();
        for (List<String> row : Csv.read("access/marks.csv")) {
            marks.readers.put(row.get(1) + " " + row.get(0), Set.of(row.get(2).split("\\s+")));
        }
        return marks;
    }

    boolean mayRead(Who who, Mark mark, Stage stage) {
        return readers(mark, stage).contains(Rights.name(who));
    }

    /** The roles that must have found the mark somewhere: a mark that nobody finds would prove nothing. */
    Set<String> readers(Mark mark, Stage stage) {
        return readers.getOrDefault(Rights.name(stage) + " " + Rights.name(mark), Set.of());
    }
}
