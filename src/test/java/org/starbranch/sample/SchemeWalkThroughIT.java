package org.starbranch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starbranch.StarbranchApplication;

/**
 * {@code --walkthrough --scheme=<code> --walkthrough.exit} in a process of its own, as an operator starts it: it ends with 0
 * where the results are those of the table that was worked out by hand.
 */
class SchemeWalkThroughIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"aksu-2020", "xinyang-stage1", "zaozhuang-2020", "jinsong-2017"})
    void theCycleEndsWithTheResultsThatWereWorkedOutByHand(String scheme) throws Exception {
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
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        boolean ended = process.waitFor(9, TimeUnit.MINUTES);
        String out = Files.readString(folder.resolve("out.txt"));
        process.destroyForcibly();
        assertThat(ended).as(out).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        assertThat(out).contains("全程走完，结果与手工核算表一致。");
    }

    /** It works in a folder of its own, so that no entry may be relative to this one. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
