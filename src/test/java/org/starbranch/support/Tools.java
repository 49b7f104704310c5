package org.starbranch.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.starbranch.support.mysql.MySqlServer;

/** What the tests need from the machine. Whatever is missing is a failure that says how to get it, never a skipped test. */
public final class Tools {

    private Tools() {}

    /** All of it, so that a whole run fails at its beginning and not after minutes. */
    static void requireAll() {
        chromium();
        chromedriver();
        MySqlServer.requireRunnable();
    }

    /** Chromium, where it can write Chinese. */
    static Path chromium() {
        requireChineseFont();
        return onPath("chromium", "chromium-browser", "google-chrome").orElseThrow(() -> missing("Chromium"));
    }

    static Path chromedriver() {
        return onPath("chromedriver").orElseThrow(() -> missing("chromedriver"));
    }

    /** @throws IllegalStateException naming {@code src/test/prepare} */
    static void requireChineseFont() {
        if (onPath("fc-list").isEmpty() || chineseFonts() == 0) {
            throw missing("a Chinese font");
        }
    }

    private static int chineseFonts() {
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=zh").start();
            return list.getInputStream().readAllBytes().length;
        } catch (IOException e) {
            throw new IllegalStateException(missing("fc-list").getMessage(), e);
        }
    }

    private static Optional<Path> onPath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(names)
                .flatMap(name ->
                        Arrays.stream(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static IllegalStateException missing(String tool) {
        return new IllegalStateException("The tests need " + tool + " on this machine. Run src/test/prepare first.");
    }
}
