package org.starbranch.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands of {@code src/main/scripts}, as an administrator runs them beside the packaged application. */
final class Script {

    private final Map<String, String> environment = new HashMap<>();

    Script() throws IOException {
        environment.put("STARBRANCH_JAR", jar().toString());
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
    }

    Script with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Said run(String name, Path argument) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "src/main/scripts/" + name, argument.toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment);
        Process running = process.start();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(running.waitFor(), text);
    }

    static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "starbranch-*.jar")) {
            for (Path jar : jars) {
                return jar.toAbsolutePath();
            }
        }
        throw new AssertionError("no jar in target: package first");
    }

    /** How a command ended and all that it said. */
    record Said(int code, String text) {}
}
