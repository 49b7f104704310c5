package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.starbranch.scheme.compiler.Located;

/**
 * A value in one cell. A plain text stands there as it is; a list of words as 甲、乙; anything else as it would stand in the
 * YAML, which is told by its first character.
 */
final class CellText {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[,，、;；\\n]\\s*");

    /** Signs of control, other ends of lines and halves of characters: they stand in quotes, by their codes. */
    private static final Pattern UNUSUAL =
            Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\x{D800}-\\x{DFFF}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private static final String BEGINS_YAML = "[{\"'";

    private CellText() {}

    static String of(Located value, boolean words) {
        if (value instanceof Located.Scalar scalar) {
            return isPlain(scalar.value()) && !words ? scalar.value() : YamlText.quoted(scalar.value());
        }
        List<String> texts = words(value);
        return words && isSimple(texts) ? String.join("、", texts) : YamlText.inline(value);
    }

    /** @return empty where the text begins like YAML and is none */
    static Optional<Located> read(String text, boolean words, Function<String, Optional<Located>> yaml) {
        String stripped = text.strip();
        if (BEGINS_YAML.indexOf(stripped.charAt(0)) >= 0) {
            return yaml.apply(stripped);
        }
        return Optional.of(words ? listOf(stripped) : new Located.Scalar(stripped, 0));
    }

    static boolean isUnusual(String text) {
        return UNUSUAL.matcher(text).find();
    }

    private static Located listOf(String text) {
        List<Located> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            words.add(new Located.Scalar(word, 0));
        }
        return new Located.Sequence(words, 0);
    }

    /** The words of a list that holds nothing else; empty for any other value. */
    private static List<String> words(Located value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Located.Sequence sequence) {
            for (Located item : sequence.items()) {
                if (!(item instanceof Located.Scalar word)) {
                    return List.of();
                }
                texts.add(word.value());
            }
        }
        return texts;
    }

    private static boolean isSimple(List<String> words) {
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word ->
                                isPlain(word) && !BETWEEN_WORDS.matcher(word).find());
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && BEGINS_YAML.indexOf(text.charAt(0)) < 0
                && !isUnusual(text.replace('\n', ' '));
    }
}
