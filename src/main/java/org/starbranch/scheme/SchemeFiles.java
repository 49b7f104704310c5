package org.starbranch.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.model.Scheme;

/** The schemes that come with the system, compiled. */
final class SchemeFiles {

    private final String pattern;

    SchemeFiles(String pattern) {
        this.pattern = pattern;
    }

    /** A scheme and the text it was compiled from. */
    record Shipped(Scheme scheme, SchemeText text) {}

    /**
     * Reads and compiles every file.
     *
     * @throws IllegalStateException naming file and line when one has an error
     */
    List<Shipped> read() throws IOException {
        List<Shipped> all = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            SchemeText text = new SchemeText(file.getContentAsString(UTF_8));
            all.add(new Shipped(compile(file, text), text));
        }
        return all;
    }

    private static Scheme compile(Resource file, SchemeText text) {
        Compilation compilation = SchemeReader.compile(text.value());
        return compilation
                .result()
                .orElseThrow(() -> new IllegalStateException("评选方案有误，系统不能启动。\n"
                        + compilation.errors().stream()
                                .map(error -> describe(file, error))
                                .collect(joining("\n"))));
    }

    private static String describe(Resource file, Finding error) {
        return "%s 第 %d 行 %s：%s".formatted(file.getFilename(), error.line(), error.path(), error.message());
    }
}
