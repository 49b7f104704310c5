package org.starbranch.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The greetings of servers as they are met. */
class ServerVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"8.0.16", "8.0.31", "8.0.45-0ubuntu0.24.04.1", "8.4.6-0ubuntu3", "9.7.4-2"})
    void theseAreFit(String greeting) {
        assertThat(new ServerVersion(greeting).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44", "8.0.15", "10.0.0", "unknown", "11.4.5-MariaDB-deb12"})
    void theseAreNot(String greeting) {
        assertThat(new ServerVersion(greeting).findings()).hasSize(1);
    }

    @Test
    void anOlderMariaDbIsCalledByItsOwnNumber() {
        assertThat(new ServerVersion("5.5.5-10.11.19-MariaDB-0+deb12u1").findings())
                .extracting(Finding::is)
                .containsExactly("MariaDB（10.11.19-MariaDB-0+deb12u1）");
    }
}
