package org.starbranch.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.starbranch.StarbranchApplication;

/**
 * {@code --walkthrough --scheme=<code> --walkthrough.exit} in a process of its own, as an operator starts it: it ends with 0
 * where the results are those of the table that was worked out by hand.
 */
class SchemeWalkThroughIT {

    private static final List<String> SCHEMES =
            List.of("aksu-2020", "xinyang-stage1", "zaozhuang-2020", "jinsong-2017");

    @TempDir
    private static Path folder;

    private static Map<String, Future<Ended>> runs = Map.of();

    /** @param status 0 to 255, or -1 where it had to be ended */
    private record Ended(int status, String out) {}

    /** Two at a time: one process keeps no machine busy. */
    @BeforeAll
    static void startThem() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        runs = SCHEMES.stream()
                .collect(Collectors.toMap(scheme -> scheme, scheme -> two.submit(() -> walkThrough(scheme))));
        two.shutdown();
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void theCycleEndsWithTheResultsThatWereWorkedOutByHand(String scheme) throws Exception {
        Ended ended = requireNonNull(runs.get(scheme)).get();
        assertThat(ended.status()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("全程走完，结果与手工核算表一致。");
    }

    private static Ended walkThrough(String scheme) throws Exception {
        Path home = Files.createDirectory(folder.resolve(scheme));
        Path out = home.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        StarbranchApplication.class.getName(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--walkthrough",
                        "--walkthrough.exit",
                        "--scheme=" + scheme)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(9, TimeUnit.MINUTES);
        process.destroyForcibly();
        return new Ended(ended ? process.exitValue() : -1, Files.readString(out));
    }

    /** It works in a folder of its own, so that no entry may be relative to this one. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
