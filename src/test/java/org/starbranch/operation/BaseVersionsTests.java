package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.util.ServerInfo;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** What the known state says of versions holds on the class path itself. */
class BaseVersionsTests {

    @Test
    void theOverriddenPartsAreNewEnough() {
        assertThat(ServerInfo.getServerNumber()).satisfies(is -> atLeast(is, "10.1.61"));
        assertThat(PackageVersion.VERSION.toString()).satisfies(is -> atLeast(is, "2.21.8"));
        assertThat(Version.getVersionString()).satisfies(is -> atLeast(is, "6.6.56"));
        assertThat(logback()).satisfies(is -> atLeast(is, "1.5.38"));
    }

    @Test
    void theEmbeddedDirectoryIsNotInTheJar() throws IOException {
        assertThat(Page.of("licences.md").text()).doesNotContain("com.unboundid");
    }

    private static String logback() {
        return String.valueOf(LoggerContext.class.getPackage().getImplementationVersion());
    }

    /** Compares the numbers one after another, as far as the least version names them. */
    private static void atLeast(String is, String least) {
        int[] ours = numbers(is);
        int[] theirs = numbers(least);
        assertThat(Arrays.compare(Arrays.copyOf(ours, theirs.length), theirs))
                .as("%s, at least %s", is, least)
                .isNotNegative();
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
