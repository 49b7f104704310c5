package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code src/docs} that is made from what the system knows, and may not fall behind it. */
record Page(Path file) {

    static final String SWITCH = "pages.write";

    static Page of(String name) {
        return new Page(Path.of("src", "docs", name));
    }

    /** Compares the page with what it should be; with {@code -Dpages.write=true} writes it instead. */
    void mustBe(String text) throws IOException {
        if (Boolean.getBoolean(SWITCH)) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s is behind; write it anew with -D%s=true", file, SWITCH)
                .hasContent(text);
    }

    String text() throws IOException {
        return Files.readString(file);
    }
}
