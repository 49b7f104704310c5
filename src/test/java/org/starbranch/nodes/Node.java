package org.starbranch.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One node: a process that may be killed and started again, always under the same name and on the same port. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Kills the node when its own input ends, which it does with the JVM of the test, even one that is killed. */
    private static final String WARDEN =
            "exec 3<&0; log=$1; shift; \"$@\" </dev/null >>\"$log\" 2>&1 & node=$!; echo $node;"
                    + " (cat <&3 >/dev/null; kill -9 $node) & warden=$!; wait $node; code=$?; kill $warden; exit $code";

    private final String name;
    private final int port = freePort();
    private final List<String> command;
    private final Map<String, String> settings;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile boolean up;
    private @Nullable Process shell;
    private @Nullable ProcessHandle process;

    public Node(String name, PackagedApplication application, Map<String, String> settings) {
        this.name = name;
        this.settings = new TreeMap<>(settings);
        this.settings.put("SERVER_PORT", String.valueOf(port));
        this.settings.put("STARBRANCH_NODE_NAME", name);
        this.log = application.folder().resolve(name + ".log");
        this.command = new ArrayList<>(List.of("sh", "-c", WARDEN, "warden", log.toString()));
        this.command.addAll(application.command());
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Whether it answers, as far as is known. */
    public boolean isUp() {
        return up;
    }

    public void start() {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        try {
            Process started = builder.start();
            var said = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.US_ASCII));
            process = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            shell = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers. */
    public void awaitUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !shell().isAlive()) {
                throw new IllegalStateException(name + " does not come up: " + said());
            }
            Moment.pass(50);
        }
        up = true;
    }

    /** Ends it as a power cut does: {@code kill -9}. */
    public void kill() {
        running().destroyForcibly();
        up = false;
        await();
    }

    /** Asks it to end, and waits until it has. */
    public void stop() {
        up = false;
        running().destroy();
        await();
    }

    /** Ends it in whatever state it is. */
    @Override
    public void close() {
        if (shell != null && shell.isAlive()) {
            kill();
        }
    }

    /** Everything it wrote since the test began. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        try {
            if (!shell().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end: " + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/login"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process shell() {
        return Objects.requireNonNull(shell, "not started");
    }

    private ProcessHandle running() {
        return Objects.requireNonNull(process, "not started");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
