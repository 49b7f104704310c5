package org.starbranch.support.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The MySQL server of this JVM's tests, started when first asked for.
 *
 * @param address host and port
 */
public record MySqlServer(String address, String user, String password) {

    /** As in production, but for the encryption of the connection. */
    private static final String OPTIONS = "connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&nullDatabaseMeansCurrent=true"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    /** Outlives the JVM, even one that is killed, just long enough to clear up: its input ends with the JVM. */
    private static final String WARDEN = "trap '' INT TERM HUP; run=$1; log=$run/log; shift;"
            + " \"$@\" >\"$log\" 2>&1 & server=$!; cat >/dev/null; kill -9 $server; wait $server; rm -rf \"$run\"";

    /** Kept, so that their input stays open as long as the JVM lives. */
    private static final List<Process> WARDENS = new ArrayList<>();

    private static final int SECONDS_TO_START = 90;

    /** The server of this JVM. */
    public static MySqlServer running() {
        return Running.SERVER;
    }

    /**
     * Looks whether a server could be started.
     *
     * @throws IllegalStateException naming {@code src/test/prepare} where not
     */
    public static void requireRunnable() {
        if (otherServer().isBlank()) {
            unpacked();
        }
    }

    /** Where a database of this server is reached, with the settings that production uses. */
    public String url(String database) {
        return "jdbc:mysql://" + address + "/" + database + "?" + OPTIONS;
    }

    /** Runs one statement outside any database of the tests. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(Shell.advice(address + " does not do: " + sql), e);
        }
    }

    private static MySqlServer given(String url) {
        var parts = UriComponentsBuilder.fromUriString(url.substring("jdbc:".length()))
                .build();
        var query = parts.getQueryParams();
        String user = query.getFirst("user");
        String password = query.getFirst("password");
        return new MySqlServer(
                parts.getHost() + ":" + (parts.getPort() < 0 ? 3306 : parts.getPort()),
                user == null ? "root" : user,
                password == null ? "" : password);
    }

    private static MySqlPackage unpacked() {
        try {
            return MySqlPackage.ready();
        } catch (IOException e) {
            throw new UncheckedIOException(Shell.advice(e.toString()), e);
        }
    }

    private static String otherServer() {
        return System.getenv().getOrDefault("TEST_MYSQL_URL", "");
    }

    private static MySqlServer started() {
        try {
            MySqlPackage mysql = unpacked();
            Path run = Files.createTempDirectory("sbm");
            Path data = run.resolve("data");
            Shell.run("cp", "-a", mysql.template().toString(), data.toString());
            int port = freePort();
            launch(run, MySqlOptions.of(mysql.home(), data), port);
            MySqlServer server = new MySqlServer("127.0.0.1:" + port, "test", "test");
            server.await(run.resolve("log"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(Shell.advice(e.toString()), e);
        }
    }

    private static void launch(Path run, List<String> mysqld, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WARDEN, "warden", run.toString()));
        command.addAll(mysqld);
        command.addAll(List.of("--port=" + port, "--socket=" + run.resolve("s"), "--pid-file=" + run.resolve("pid")));
        WARDENS.add(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private void await(Path log) throws IOException {
        long end = System.nanoTime() + SECONDS_TO_START * 1_000_000_000L;
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(Shell.advice("mysqld does not answer: " + Files.readString(log)));
            }
            pause();
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(""), user, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Holds the server. */
    private static final class Running {

        private static final MySqlServer SERVER = server();

        private static MySqlServer server() {
            return otherServer().isBlank() ? started() : given(otherServer());
        }
    }
}
