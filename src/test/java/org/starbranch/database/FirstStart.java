package org.starbranch.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process of its own that has an H2 file open, as the first of two starts has, and writes to it when told. */
final class FirstStart implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;

    private FirstStart(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    static FirstStart on(String url) throws IOException {
        FirstStart first = new FirstStart(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStart.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        first.await("open");
        return first;
    }

    void writeOneMore() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        await("written");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    private void await(String word) throws IOException {
        if (!word.equals(says.readLine())) {
            throw new IllegalStateException("the first start did not say: " + word);
        }
    }

    /** The other process: holds the file until its input ends. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n INT)");
            statement.execute("INSERT INTO kept VALUES (1)");
            System.out.println("open");
            while (System.in.read() >= 0) {
                statement.execute("INSERT INTO kept VALUES (2)");
                System.out.println("written");
            }
        }
    }
}
