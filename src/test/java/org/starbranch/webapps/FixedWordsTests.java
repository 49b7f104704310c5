package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.Test;

/** The table of words that the applications have fixed in English, against the archive and the engine that they come from. */
class FixedWordsTests {

    private static final Pattern WORD = Pattern.compile("(?m)^  (?:'([^']+)'|(\\w+)): '");
    private static final Pattern NAME = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]+)\"");

    @Test
    void namesEveryPermission() throws IOException {
        String admin = Application.ADMIN.scripts();
        Set<String> permissions = found(NAME, between(admin, ".permissionMap={", "},"));
        assertThat(permissions).hasSizeGreaterThan(30);
        assertThat(table("PERMISSIONS")).containsAll(permissions);
    }

    @Test
    void namesEveryKindOfBatch() throws IOException, IllegalAccessException {
        Set<String> kinds = new TreeSet<>();
        for (Field field : Batch.class.getFields()) {
            if (field.getName().startsWith("TYPE_")) {
                kinds.add((String) field.get(null));
            }
        }
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(table("BATCHES")).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void namesEveryPropertyOfABatch() throws IOException {
        Set<String> properties = found(KEY, between(Application.COCKPIT.scripts(), ".sortingKeys=[", "]"));
        assertThat(table("BATCH_DETAILS")).containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void knowsNoNoteThatNoApplicationShows() throws IOException {
        String scripts = Application.COCKPIT.scripts() + Application.ADMIN.scripts();
        List<String> notes = new ArrayList<>(table("NOTES"));
        notes.addAll(table("APPLICATIONS"));
        assertThat(notes)
                .hasSizeGreaterThan(10)
                .allSatisfy(note -> assertThat(scripts.contains(note)).as(note).isTrue());
    }

    /** The English words of one table, in its order. */
    private static List<String> table(String name) throws IOException {
        String table = between(Application.TASKLIST.file("scripts/star/fixed.js"), "const " + name + " = {", "};");
        return WORD.matcher(table)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> words = new TreeSet<>();
        pattern.matcher(text).results().map(word -> word.group(1)).forEach(words::add);
        return words;
    }

    private static String between(String text, String beginning, String end) {
        int from = text.indexOf(beginning);
        assertThat(from).as(beginning).isNotNegative();
        return text.substring(from + beginning.length(), text.indexOf(end, from));
    }
}
