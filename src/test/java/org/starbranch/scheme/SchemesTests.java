package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.test.context.jdbc.Sql;
import org.starbranch.scheme.model.Scheme;

/** Publishing freezes a version: its text, its hash, its time. */
@DataJpaTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:schemes;MODE=MySQL",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.flyway.target=10"
        })
@Sql(scripts = "/db/migration/V320__scheme_draft.sql", executionPhase = Sql.ExecutionPhase.BEFORE_TEST_CLASS)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class SchemesTests {

    private static final Instant NOW = Instant.parse("2025-09-01T00:30:00.123Z");

    @TempDir
    private Path folder;

    @Autowired
    private SchemeVersions versions;

    private Schemes schemes;

    @BeforeEach
    void start() throws IOException {
        schemes = startedWith(SchemeFixtures.text());
    }

    @Test
    void theFirstStartPublishesWhatIsShipped() {
        SchemeVersion version = schemes.newest("zhaoqing-2023").orElseThrow();
        assertThat(version.hash()).hasSize(64).isEqualTo(new SchemeText(SchemeFixtures.text()).hash());
        assertThat(version.publishedAt()).isEqualTo(NOW);
        assertThat(version.state()).isEqualTo(SchemeVersion.State.PUBLISHED);
        assertThat(schemes.all())
                .singleElement()
                .satisfies(listed -> assertThat(listed.hash()).isEqualTo(version.hash()));
        assertThat(schemes.find("zhaoqing-2023")).contains(SchemeFixtures.scheme());
        assertThat(schemes.find("weather")).isEmpty();
    }

    @Test
    void theNextStartFindsItUnchangedWhateverItsLineEnds() throws IOException {
        startedWith(SchemeFixtures.text().replace("\n", "\r\n"));
        assertThat(schemes.all()).hasSize(1);
    }

    @Test
    void aLineForEditorsIsNoChange() throws IOException {
        String line = SchemeFixtures.text().lines().findFirst().orElseThrow() + "\n";
        assertThat(line).startsWith("# yaml-language-server: $schema=");
        startedWith(SchemeFixtures.text().replace(line, ""));
        startedWith(SchemeFixtures.text().replace(line, "# yaml-language-server: $schema=elsewhere.json\n"));
        assertThat(schemes.all()).hasSize(1);
        assertThat(new SchemeText("a: 1\n" + line).hash())
                .as("only at the top")
                .isNotEqualTo(new SchemeText("a: 1\n").hash());
    }

    @Test
    void aPublishedVersionThatWasChangedStopsTheStart() {
        String changed = SchemeFixtures.text().replace("percent: 10", "percent: 15");
        assertThatThrownBy(() -> startedWith(changed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zhaoqing-2023 第 1 版已经发布，内容不得改动");
    }

    @Test
    void aNewVersionStandsBesideTheOldOneWhichStaysAsItWas() throws IOException {
        String first = schemes.newest("zhaoqing-2023").orElseThrow().hash();
        startedWith(SchemeFixtures.text().replace("version: 1", "version: 2").replace("percent: 10", "percent: 15"));
        assertThat(schemes.all()).extracting(PublishedVersion::version).containsExactly(2, 1);
        assertThat(schemes.find("zhaoqing-2023")).map(SchemesTests::fiveStars).contains(15);
        assertThat(fiveStars(schemes.byHash("zhaoqing-2023", first))).isEqualTo(10);
        assertThatThrownBy(() -> schemes.byHash("other", first)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anErrorInAFileStopsTheStartAndNamesFileAndLine() {
        String broken = SchemeFixtures.text().replace("total: 100", "total: 101");
        assertThatThrownBy(() -> startedWith(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scheme.yaml 第 4 行")
                .hasMessageContaining("100，与标明的 101 分不符");
    }

    private static int fiveStars(Scheme scheme) {
        return scheme.caps().get(0).percent();
    }

    private Schemes startedWith(String text) throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), text);
        SchemeFiles files = new SchemeFiles(folder.toUri() + "*.yaml");
        Schemes started = new Schemes(versions, Clock.fixed(NOW, ZoneOffset.UTC), files);
        started.publishShipped();
        return started;
    }
}
