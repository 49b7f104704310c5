package org.starbranch.webapps;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.starbranch.support.Browser;

/** The English words that somebody reads on a page, but for a short list and for names, which stand in our own data. */
final class EnglishWords {

    /** Names of products and notations, and abbreviations that stand beside their Chinese words. */
    private static final Set<String> ALLOWED =
            Set.of("Camunda", "BPMN", "DMN", "JSON", "LDAP", "ID", "FNI", "EDE", "PI", "DI", "TU");

    /** Two letters or more; and the T that parts date and time in what machines write. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|(?<=\\d)T(?=\\d)");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What can be read: the texts drawn and the hints in empty fields. */
    private static final String READ = """
            const hints = [...document.querySelectorAll('[placeholder]')].filter((field) => field.offsetParent && !field.value);
            return [document.body.innerText, ...hints.map((field) => field.placeholder)].join('\\n');
            """;

    private final List<String> names;

    /** Names are read as they are: keys, resources, accounts and other things called so by us. */
    EnglishWords(Collection<String> names) {
        this.names = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Those on the page that is open, as soon as it has been drawn. */
    Set<String> on(Browser browser) {
        String text = UUID.matcher(drawn(browser)).replaceAll(" ");
        for (String name : names) {
            text = text.replace(name, " ");
        }
        Set<String> words = new TreeSet<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        words.removeAll(ALLOWED);
        return words;
    }

    /** The page's text, when nothing is being loaded any more and it stays the same from one look to the next. */
    private static String drawn(Browser browser) {
        String[] before = {""};
        new WebDriverWait(browser.driver(), Browser.PATIENCE).until(driver -> {
            String now = (String) browser.driver().executeScript(READ);
            boolean same = now.equals(before[0]) && !now.contains("正在加载");
            before[0] = now;
            return same;
        });
        return before[0];
    }
}
