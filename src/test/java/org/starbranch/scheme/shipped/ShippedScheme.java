package org.starbranch.scheme.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.model.Scheme;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The five schemes that come with the system, as text, as bare data and compiled; each knows the letter of its rows. */
enum ShippedScheme {
    ZHAOQING("zhaoqing-2023", 'Z'),
    JINSONG("jinsong-2017", 'B'),
    AKSU("aksu-2020", 'A'),
    XINYANG("xinyang-stage1", 'X'),
    ZAOZHUANG("zaozhuang-2020", 'G');

    private final String code;
    private final char letter;

    ShippedScheme(String code, char letter) {
        this.code = code;
        this.letter = letter;
    }

    static ShippedScheme named(String code) {
        return Arrays.stream(values())
                .filter(shipped -> shipped.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    /** The letter of its rows in the list of decisions, such as B for B1 to B12. */
    char letter() {
        return letter;
    }

    Compilation compilation() {
        return SchemeReader.compile(text());
    }

    Scheme scheme() {
        Compilation compilation = compilation();
        return compilation
                .result()
                .orElseThrow(() -> new AssertionError(code + "\n"
                        + String.join(
                                "\n",
                                compilation.errors().stream()
                                        .map(ShippedScheme::told)
                                        .toList())));
    }

    private static String told(Finding error) {
        return error.line() + " " + error.path() + ": " + error.message();
    }

    /** The file as bare mappings, lists and words, whatever the compiler thinks of it. */
    Object data() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
    }

    String text() {
        return resource("/schemes/" + code + ".yaml");
    }

    static String resource(String name) {
        try (InputStream in = ShippedScheme.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
