package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starbranch.StarbranchApplication;
import org.starbranch.support.Caller;

/** The first start of the production profile on an empty database, as whoever installs it meets it (S3, S24). */
class ProductionStartIT {

    private static final Pattern SHOWN = Pattern.compile("用户名 (\\w+)  密码 (\\w{16})");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Test
    void threePasswordsAreShownOnceAndMustBeChangedAndNothingElseOpensIt() throws Exception {
        int port = start("first");
        List<MatchResult> shown = SHOWN.matcher(read("first.console")).results().toList();
        assertThat(shown).extracting(account -> account.group(1)).containsExactly("admin", "secadmin", "auditadmin");
        assertThat(shown).extracting(account -> account.group(2)).doesNotHaveDuplicates();
        shown.forEach(account -> assertThat(comesIn(Caller.basic(port, account.group(1), account.group(2))))
                .isTrue());
        assertThat(read("first.log")).contains("Started Starbranch");
        shown.forEach(account -> assertThat(read("first.log")).doesNotContain(account.group(2)));
        noDefaultOpensIt(port);
        theSetUpDoorIsShut(port);
        cookiesAreForTheSecureSiteAlone(port);
        theProxyThatIsConfiguredIsBelieved(port, shown.get(0).group(2));
        stop();

        start("second");
        assertThat(SHOWN.matcher(read("second.console")).results()).isEmpty();
    }

    /** The right password, for somebody who must change it first. */
    private static boolean comesIn(Caller caller) {
        return caller.get("/api/schemes").problem().equals("urn:starbranch:password-must-change");
    }

    private static void noDefaultOpensIt(int port) {
        for (String user : new String[] {"admin", "secadmin", "auditadmin", "demo", "office", "secretary01"}) {
            for (String guess : new String[] {"starbranch", user}) {
                assertThat(Caller.basic(port, user, guess).get("/api/schemes").status())
                        .isEqualTo(401);
            }
        }
    }

    private static void theSetUpDoorIsShut(int port) {
        String intruder = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
                + "\"credentials\":{\"password\":\"intruder-intruder\"}}";
        assertThat(Caller.stranger(port)
                        .post("/camunda/api/admin/setup/default/user/create", intruder)
                        .status())
                .isEqualTo(403);
    }

    private static void cookiesAreForTheSecureSiteAlone(int port) {
        assertThat(Caller.stranger(port).get("/login").cookies())
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.contains("; SameSite=Lax"));
    }

    private static void theProxyThatIsConfiguredIsBelieved(int port, String password) {
        for (int i = 0; i < 5; i++) {
            assertThat(from(port, "wrong", "10.9.9.1").get("/api/schemes").status())
                    .isEqualTo(401);
        }
        assertThat(comesIn(from(port, password, "10.9.9.1"))).isFalse();
        assertThat(comesIn(from(port, password, "10.9.9.2"))).isTrue();
        Caller named = from(port, password, "10.9.9.2");
        named.with("X-Forwarded-Host", "star.example.edu.cn");
        assertThat(comesIn(named)).isTrue();
        named.with("X-Forwarded-Host", "evil.example");
        assertThat(named.get("/api/schemes").status()).isEqualTo(400);
    }

    private static Caller from(int port, String password, String address) {
        Caller caller = Caller.basic(port, "admin", password);
        caller.with("X-Forwarded-For", address);
        return caller;
    }

    /** In a process of its own, because the console is what counts; the port once it serves. */
    private int start(String name) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StarbranchApplication.class.getName(),
                        "--spring.profiles.active=production",
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";MODE=MySQL",
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--STARBRANCH_PROXY=native",
                        "--starbranch.hosts=star.example.edu.cn",
                        "--logging.file.name=" + folder.resolve(name + ".log"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".console").toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || read(name + ".console").contains("Started Starbranch"));
        return PORT.matcher(read(name + ".console"))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(read(name + ".console")));
    }

    private String read(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
