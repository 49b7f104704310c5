package org.starbranch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A target in a process of its own, with the same settings of the virtual machine for all. It ends with the driver. */
final class Worker implements AutoCloseable {

    /** One collector without threads of its own, so that what it costs stands in the work that makes it. */
    private static final List<String> MACHINE = List.of(
            "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8");

    private final String name;
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    Worker(String name, String classPath, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        command.addAll(MACHINE);
        command.addAll(List.of(System.getProperty("bench.jvm", "-Dbench=1"), main));
        command.addAll(arguments);
        this.name = name;
        this.process = new ProcessBuilder(command)
                .redirectError(Path.of("target", "bench", name + ".log").toFile())
                .start();
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Tells it to do something and waits for the answer. */
    String ask(String command) {
        in.println(command);
        return answer();
    }

    /** The next line meant for the driver; the others are what the target prints for people. */
    String answer() {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("=")) {
                    return line.substring(1);
                }
            }
            throw new IllegalStateException(name + " ended; see target/bench/" + name + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
