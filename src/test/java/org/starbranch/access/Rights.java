package org.starbranch.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code access/rights.csv}: what each role is answered by a group of endpoints, about the branch B01 and its things. A
 * cell holds one status or several between bars. {@code let-in} means that the call would change something: it is made
 * about a thing that does not exist, and whatever the answer is, it is no refusal of access.
 */
final class Rights {

    private static final String TABLE = "access/rights.csv";
    private static final String ALWAYS = "always";
    private static final String ONCE = "once";
    private static final String LET_IN = "let-in";

    private final Map<String, String> cells = new HashMap<>();

    static Rights read() {
        Rights rights = new Rights();
        List<String> columns = Csv.columns(TABLE);
        for (List<String> row : Csv.read(TABLE)) {
            for (int cell = 2; cell < row.size(); cell++) {
                rights.cells.put(key(row.get(0), row.get(1), columns.get(cell)), row.get(cell));
            }
        }
        return rights;
    }

    /** Whether this role asks at this stage. */
    boolean asks(String group, Stage stage, Who who) {
        return !cell(group, stage, who).isEmpty();
    }

    boolean letsIn(String group, Stage stage, Who who) {
        return cell(group, stage, who).equals(LET_IN);
    }

    boolean agrees(String group, Stage stage, Who who, int status) {
        String cell = cell(group, stage, who);
        return cell.equals(LET_IN)
                ? status != 401 && status != 403
                : Arrays.asList(cell.split("\\|")).contains(String.valueOf(status));
    }

    /**
     * The line of the stage itself, else that for the beginning, else that for always.
     *
     * @throws AssertionError where the table has no such group or role
     */
    String cell(String group, Stage stage, Who who) {
        boolean known = false;
        for (String when : List.of(name(stage), ONCE, ALWAYS)) {
            String cell = cells.get(key(group, when, name(who)));
            if (cell != null && (!when.equals(ONCE) || stage == Stage.SELF_ASSESSMENT)) {
                return cell;
            }
            known |= cell != null;
        }
        if (!known) {
            throw new AssertionError(TABLE + " has no line for " + group + " at " + name(stage) + " for " + name(who));
        }
        return "";
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(String group, String when, String who) {
        return group + " " + when + " " + who;
    }
}
