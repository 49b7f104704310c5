package org.starbranch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The class path of a bare engine: {@code src/bench/<name>/pom.xml} names its libraries, and its few classes are compiled
 * against them alone. Maven is asked without the network first.
 */
final class BareEngine {

    private static final Path SOURCES = Path.of("src", "bench");
    private static final Path TARGET = Path.of("target", "bench");

    private final String name;
    private final String main;

    BareEngine(String name, String main) {
        this.name = name;
        this.main = main;
    }

    /** @param database URL, user and password */
    Worker start(String as, List<String> database, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(database);
        arguments.add(Path.of("processes", "branch-rating.bpmn").toString());
        arguments.addAll(List.of(more));
        return new Worker(as, classPath(), main, arguments);
    }

    private String classPath() throws IOException, InterruptedException {
        Path classes = TARGET.resolve(name);
        Path libraries = TARGET.resolve(name + ".cp").toAbsolutePath();
        if (!Files.exists(libraries) && maven(libraries, "-o") != 0 && maven(libraries, "-B") != 0) {
            throw new IllegalStateException("Maven cannot find the libraries of " + name);
        }
        String path = Files.readString(libraries);
        if (!Files.exists(classes)) {
            compile(classes, path);
        }
        return classes + java.io.File.pathSeparator + path;
    }

    private int maven(Path libraries, String network) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-q",
                        network,
                        "-f",
                        SOURCES.resolve(name).resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + libraries)
                .redirectErrorStream(true)
                .redirectOutput(TARGET.resolve(name + "-maven.log").toFile())
                .start()
                .waitFor();
    }

    private void compile(Path classes, String path) throws IOException {
        Files.createDirectories(classes);
        List<String> command = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", path, "-d", classes.toString()));
        command.addAll(sources(SOURCES.resolve("engine")));
        command.addAll(sources(SOURCES.resolve(name)));
        command.add("src/test/java/org/starbranch/support/cost/CountedDriver.java");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("cannot compile " + name);
        }
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }
}
