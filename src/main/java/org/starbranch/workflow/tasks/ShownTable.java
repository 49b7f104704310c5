package org.starbranch.workflow.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A table that a form shows as text, in the task's own variables {@code <name>_1}, {@code <name>_2} …, because the engine
 * keeps no text longer than 4,000 characters. The form has so many places for it; what does not fit says so.
 *
 * @param head the names of the columns
 */
public record ShownTable(List<String> head, List<List<String>> rows) {

    private static final int LONGEST = 3500;

    /** Puts the table where the task's form, and nobody else, finds it. */
    public void show(DelegateTask task, String name, int places) {
        task.setVariablesLocal(places(name, places));
    }

    /** The pages of the table under the names that a form with so many places knows. */
    public Map<String, String> places(String name, int places) {
        List<String> pages = pages();
        Map<String, String> shown = new LinkedHashMap<>();
        for (int page = 0; page < Math.min(pages.size(), places); page++) {
            boolean cut = page == places - 1 && pages.size() > places;
            shown.put(name + "_" + (page + 1), cut ? "其余支部请在门户查看。" : pages.get(page));
        }
        return shown;
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder(heading());
        for (List<String> row : rows) {
            String line = line(row);
            if (page.length() + line.length() > LONGEST) {
                pages.add(page.toString());
                page = new StringBuilder(heading());
            }
            page.append(line);
        }
        pages.add(page.toString());
        return pages;
    }

    private String heading() {
        return line(head) + "|" + " --- |".repeat(head.size()) + "\n";
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(' ').append(plain(cell)).append(" |"));
        return line.append('\n').toString();
    }

    /** What is data stays data: no mark-up, no template, no line of its own. */
    private static String plain(String cell) {
        String text = cell.length() > 800 ? cell.substring(0, 800) + "…" : cell;
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\|*_`#<>\\[\\]])", "\\\\$1");
    }
}
