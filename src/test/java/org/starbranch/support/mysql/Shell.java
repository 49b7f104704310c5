package org.starbranch.support.mysql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Commands of the system, run to their end. */
final class Shell {

    private Shell() {}

    /** @throws IllegalStateException naming what to do when the command cannot be run or fails */
    static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(advice(command[0] + " says: " + said));
            }
        } catch (IOException e) {
            throw new IllegalStateException(advice(command[0] + " cannot be run"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String advice(String trouble) {
        return "No MySQL for the tests: run src/test/prepare, or name a server by TEST_MYSQL_URL. " + trouble;
    }
}
