package org.starbranch.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * {@code target/starbranch-*.jar}, unpacked as in the image. Its classes are archived by a first start that also makes
 * the schema, so that a node is up again in half the time; the compiler's last stage is left out for the same reason.
 */
public final class PackagedApplication {

    private static final Path TARGET = Path.of("target");

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Asia/Shanghai",
            "-Dfile.encoding=UTF-8");

    private final Path folder;
    private final Path jar;
    private final Path archive;

    private PackagedApplication(Path folder, String name) {
        this.folder = folder;
        this.jar = folder.resolve("app").resolve(name);
        this.archive = folder.resolve("classes.jsa");
    }

    /**
     * Unpacks the jar and starts it once.
     *
     * @param settings the environment of every node
     * @throws IllegalStateException if there is no packaged application
     */
    public static PackagedApplication prepared(Map<String, String> settings) {
        Path packed = packed();
        Path folder = TARGET.resolve("nodes").toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PackagedApplication application =
                new PackagedApplication(folder, packed.getFileName().toString());
        application.run(
                Map.of(),
                "-Djarmode=tools",
                "-jar",
                packed.toAbsolutePath().toString(),
                "extract",
                "--destination",
                folder.resolve("app").toString());
        application.run(
                settings,
                "-XX:ArchiveClassesAtExit=" + application.archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                application.jar.toString());
        return application;
    }

    /** The command that starts a node. */
    List<String> command() {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar.toString()));
        return command;
    }

    /** Where the nodes write what they say. */
    public Path folder() {
        return folder;
    }

    private void run(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(arguments));
        Path said = folder.resolve("prepared.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(settings);
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("the packaged application does not start: " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path packed() {
        try (Stream<Path> files = Files.exists(TARGET) ? Files.list(TARGET) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("starbranch-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no target/starbranch-*.jar: run mvn verify, or mvn package before this test."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
