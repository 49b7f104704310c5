package org.starbranch.scheme.document;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.scheme.compiler.Located;

/** What the keys of the scheme language are called in Chinese; a key that is not known is called by itself. */
public final class Terms {

    private static final Map<String, Term> KNOWN = read();

    private Terms() {}

    /**
     * One key.
     *
     * @param hint what may be written, often empty
     * @param words whether the value is a list of words
     */
    record Term(String title, String hint, boolean words) {}

    /** What a key is called in a list; the list may be empty for a value that stands alone. */
    public static String title(String list, String key) {
        return of(list, key).map(Term::title).orElse(key);
    }

    /** What a value is called that stands alone, inside others or not, such as 来源·文件名称. */
    public static String titleOfSingle(String name) {
        return Stream.of(name.split("\\."))
                .map(key -> title(Tables.SINGLE, key))
                .collect(joining("·"));
    }

    /** What a list or a sheet is called. */
    public static String title(String list) {
        return Optional.ofNullable(KNOWN.get(list)).map(Term::title).orElse(list);
    }

    /** A value as people read it: a known word in Chinese, a list of words one after another. */
    public static String shown(String key, Located value) {
        if (value instanceof Located.Scalar scalar) {
            return Optional.ofNullable(KNOWN.get(key + "=" + scalar.value()))
                    .or(() -> Optional.ofNullable(KNOWN.get("=" + scalar.value())))
                    .map(Term::title)
                    .orElse(scalar.value());
        }
        return CellText.of(value, true);
    }

    static String hint(String list, String key) {
        return of(list, key).map(Term::hint).orElse("");
    }

    static boolean isWords(String list, String key) {
        return of(list, key).map(Term::words).orElse(false);
    }

    private static Optional<Term> of(String list, String key) {
        return Optional.ofNullable(KNOWN.get(list + "." + key)).or(() -> Optional.ofNullable(KNOWN.get(key)));
    }

    private static Map<String, Term> read() {
        Map<String, Term> terms = new LinkedHashMap<>();
        try (InputStream file = Terms.class.getResourceAsStream("/scheme/terms.csv")) {
            if (file == null) {
                throw new IllegalStateException("scheme/terms.csv is part of the program");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .forEach(cells -> terms.put(cells[0], new Term(cells[1], cells[2], cells[3].equals("words"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
