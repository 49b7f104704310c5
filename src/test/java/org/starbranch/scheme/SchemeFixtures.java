package org.starbranch.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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

    static String read(String resource) {
        try (InputStream in = SchemeFixtures.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
