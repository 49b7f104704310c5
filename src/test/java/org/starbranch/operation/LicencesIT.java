package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.starbranch.operation.Sbom.Part;

/** Nothing comes into the jar that nobody has let in, and nothing under a licence that we could not keep. */
class LicencesIT {

    /** Of a part with several licences we take one of these. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "The GNU General Public License, v2 with Universal FOSS Exception, v1.0");

    private static final Page PAGE = Page.of("licences.md");

    private static final String HEAD =
            """
            # What the jar contains, and under which licences

            The list of what may be in the jar: a part that is not named here fails `LicencesIT`, which says its name. Who adds
            one decides about it, gives the reason in a decision page, and writes the list anew with
            `mvn verify -Dit.test=LicencesIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dpages.write=true`. Versions
            and hashes are in the jar itself (CycloneDX, `META-INF/sbom/application.cdx.json`).

            Of several licences of one part we take one; the others are those of pieces inside it, or for the user to choose.
            MySQL Connector/J (GPL-2.0 with the Universal FOSS Exception) may be passed on with an open product only.

            | part | licences |
            |---|---|
            """;

    @Test
    void everyPartIsOneThatWasLetIn() throws IOException {
        if (!Boolean.getBoolean(Page.SWITCH)) {
            String page = PAGE.text();
            List<String> strangers = Sbom.read().parts().stream()
                    .map(Part::name)
                    .filter(name -> !page.contains("| `" + name + "` |"))
                    .toList();
            assertThat(strangers).as("parts of the jar that src/docs/licences.md does not let in").isEmpty();
        }
    }

    @Test
    void everyPartHasALicenceThatWeCanKeep() throws IOException {
        assertThat(Sbom.read().parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.licences()).as(part.name()).containsAnyElementsOf(ALLOWED));
    }

    @Test
    void thePageIsTheListItself() throws IOException {
        PAGE.mustBe(HEAD
                + Sbom.read().parts().stream()
                        .map(part -> "| `%s` | %s |\n".formatted(part.name(), String.join(", ", part.licences())))
                        .sorted()
                        .collect(Collectors.joining()));
    }

    @Test
    void theListIsInTheJarAndBetraysNothingOfTheMachineThatBuiltIt() throws IOException {
        try (JarFile jar = new JarFile(Script.jar().toFile())) {
            String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            assertThat(place).isEqualTo(Sbom.PLACE);
            assertThat(jar.stream().map(entry -> entry.getName())).anyMatch(name -> name.endsWith(Sbom.PLACE));
        }
        assertThat(Sbom.read().text())
                .contains("\"org.starbranch\"")
                .doesNotContain(
                        System.getProperty("user.dir"), System.getProperty("user.home"), "password", "localhost");
    }
}
