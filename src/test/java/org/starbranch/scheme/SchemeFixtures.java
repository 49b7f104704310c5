package org.starbranch.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.starbranch.scheme.model.Scheme;

/** The scheme of 2023 for tests of any module. */
public final class SchemeFixtures {

    private SchemeFixtures() {}

    public static Scheme scheme() {
        return SchemeReader.compile(text()).result().orElseThrow();
    }

    /** A shipped scheme by its code. */
    public static Scheme named(String code) {
        return SchemeReader.compile(read("/schemes/" + code + ".yaml")).result().orElseThrow();
    }

    public static String text() {
        return read("/schemes/zhaoqing-2023.yaml");
    }

    /** The text of every shipped scheme by the name of its file. */
    static Map<String, String> shipped() {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml")) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static String read(String resource) {
        try (InputStream in = SchemeFixtures.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
