package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.security.directory.Directories.LOGIN;
import static org.starbranch.security.directory.Directories.PUBLIC;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.audit.AuditEntry;
import org.starbranch.audit.AuditTrail;
import org.starbranch.security.Account;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Accounts;
import org.starbranch.shared.Role;
import org.starbranch.support.Caller;

/** Who is logged in at the college's login service comes in with one click, and nobody with a made-up answer. */
@DirectoryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcLoginTests {

    private static final String OUT = "/oauth2/authorization/oidc";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail trail;

    private Caller browser;

    @BeforeEach
    void sunIsLoggedInAtTheService() {
        LOGIN.isLoggedIn("sun", "孙考核", "star-assessors", "everybody");
        browser = Caller.stranger(port);
    }

    /** Before anybody has reached the service: nothing was asked of it at start. */
    @Test
    @Order(1)
    void whileTheServiceIsDownThePageSaysSoAndOurOwnAccountsComeIn() {
        LOGIN.isDown(true);
        assertRefused(browser.get(OUT), "统一身份认证暂时连接不上");
        assertThat(Caller.stranger(port).login("admin", "starbranch").location())
                .doesNotContain("error");
        LOGIN.isDown(false);
        assertThat(back(out()).location()).doesNotContain("error");
    }

    @Test
    void theLoginPageOffersTheService() {
        assertThat(browser.get("/login").body()).contains("href=\"" + OUT + "\"", "统一身份认证登录");
    }

    @Test
    void aPersonOfTheServiceComesInWithOneClick() {
        Caller.Answer in = back(out());
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.location()).endsWith("/").doesNotContain("error");
        assertThat(browser.get("/").status()).isEqualTo(200);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get(WHO).json().path("userId").asText()).isEqualTo("sun");
        Account account = accounts.find("sun").orElseThrow();
        assertThat(account.source()).isEqualTo(Source.OIDC);
        assertThat(account.name()).isEqualTo("孙考核");
        assertThat(account.mapped()).containsExactly(Role.ASSESSOR);
    }

    @Test
    void hisLoginIsALineInTheRecord() {
        long before = trail.end().seq();
        back(out());
        assertThat(trail.of("sun"))
                .filteredOn(line -> line.seq() > before)
                .extracting(AuditEntry::action)
                .containsExactly("login.in");
    }

    @Test
    void heComesToThePageThatHeWanted() {
        assertThat(browser.get("/ledger?year=2025").location()).endsWith("/login");
        assertThat(back(out()).location()).contains("/ledger?year=2025");
    }

    @Test
    void ourLogoutEndsHisSessionHere() {
        back(out());
        browser.form("/results", "/logout", Map.of());
        assertThat(browser.get("/").status()).isEqualTo(302);
    }

    @Test
    void theWayOutCarriesStateNonceAndAChallenge() {
        Map<String, String> asked = CollegeLogin.query(URI.create(out()).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", PUBLIC + "/login/oauth2/code/oidc")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("scope")).contains("openid");
        assertThat(CollegeLogin.query(URI.create(out()).getRawQuery()).get("state"))
                .isNotEqualTo(asked.get("state"));
    }

    static Stream<Arguments> spoiltTokens() {
        return Stream.of(
                spoilt("another nonce", token -> token.claim("nonce", "another")),
                spoilt("no nonce", token -> token.claim("nonce", null)),
                spoilt("another issuer", token -> token.issuer("https://login.example.invalid")),
                spoilt("for another client", token -> token.audience("another")),
                spoilt("expired", token -> token.issueTime(minutesAgo(20)).expirationTime(minutesAgo(10))),
                spoilt("another person than asked about", token -> token.subject("id-office")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltTokens")
    void aTokenThatIsNotRightOpensNothing(String what, UnaryOperator<JWTClaimsSet.Builder> spoilt) {
        LOGIN.says(spoilt);
        assertRefused(back(out()), "统一身份认证登录没有成功");
    }

    @Test
    void aTokenSignedByAnotherKeyOpensNothing() {
        LOGIN.signsWithAnotherKey();
        assertRefused(back(out()), "统一身份认证登录没有成功");
    }

    @Test
    void anAnswerWorksOnceAndOnlyWhereItWasAskedFor() {
        String answer = LOGIN.redirects(out()).substring(PUBLIC.length());
        Caller thief = Caller.stranger(port);
        assertThat(thief.get(answer).location()).endsWith("/login?error");
        assertThat(thief.get("/").status()).isEqualTo(302);
        assertThat(browser.get(answer).location()).doesNotContain("error");
        assertThat(browser.get(answer).location()).endsWith("/login?error");
    }

    @Test
    void aMadeUpStateOpensNothing() {
        String answer = LOGIN.redirects(out()).substring(PUBLIC.length());
        assertRefused(browser.get(answer.replaceAll("state=.*", "state=made-up")), "统一身份认证登录没有成功");
    }

    @Test
    void aRefusalOfTheServiceIsSaidInChinese() {
        String state = CollegeLogin.query(URI.create(out()).getRawQuery()).get("state");
        Caller.Answer answer =
                browser.get("/login/oauth2/code/oidc?error=access_denied&error_description=%3Cb%3E&state=" + state);
        assertRefused(answer, "统一身份认证登录没有成功");
        assertThat(browser.get("/login?error").body()).doesNotContain("access_denied", "<b>");
    }

    @Test
    void whoHasNoRoleIsToldWhatToDo() {
        LOGIN.isLoggedIn("zhou", "周无权", "camunda-admin", "administrator", "everybody");
        assertRefused(back(out()), "您的身份已经核实，但在本系统还没有角色。请联系安全管理员");
        assertThat(accounts.find("zhou").orElseThrow().roles()).isEmpty();
    }

    @Test
    void anAccountOfOurOwnOrOfTheOtherDirectoryIsNeverTheServices() {
        LOGIN.isLoggedIn("office", "冒名", "star-office");
        assertRefused(back(out()), "您不能用这个账号登录本系统");
        LOGIN.isLoggedIn("System", "冒名", "star-office");
        assertRefused(back(out()), "您不能用这个账号登录本系统");
        assertThat(accounts.find("office").orElseThrow().source()).isEqualTo(Source.LOCAL);
    }

    @Test
    void nobodyIsSentToAnotherServer() throws Exception {
        for (String trick : List.of(
                "?redirect_uri=https://example.invalid/",
                "?continue=https://example.invalid/",
                "?redirect=//example.invalid")) {
            assertThat(browser.get(OUT + trick).location())
                    .startsWith(LOGIN.issuer() + "/authorize?")
                    .doesNotContain("example.invalid");
        }
        String answer = LOGIN.redirects(out()).substring(PUBLIC.length());
        assertThat(browser.get(answer + "&redirect=https://example.invalid/&continue=//example.invalid")
                        .location())
                .doesNotContain("example.invalid");
        assertThat(outWithForeignHost())
                .contains(PUBLIC.substring("http://".length()))
                .doesNotContain("example.invalid");
    }

    @Test
    void thereIsOneServiceAndNoOther() {
        assertThat(browser.get("/oauth2/authorization/other").location()).endsWith("/login");
        assertThat(browser.get("/login/oauth2/code/other?code=x&state=y").location())
                .endsWith("/login");
    }

    private String out() {
        Caller.Answer answer = browser.get(OUT);
        assertThat(answer.location()).startsWith(LOGIN.issuer() + "/authorize?");
        return answer.location();
    }

    private Caller.Answer back(String sentOut) {
        return browser.get(LOGIN.redirects(sentOut).substring(PUBLIC.length()));
    }

    private void assertRefused(Caller.Answer answer, String says) {
        assertThat(answer.location()).endsWith("/login?error");
        assertThat(browser.get("/login?error").body()).contains(says);
        assertThat(browser.get("/").status()).isEqualTo(302);
    }

    /** Where the service would be asked to send people back to, if the request names another host as ours. */
    private String outWithForeignHost() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + OUT))
                .header("X-Forwarded-Host", "example.invalid")
                .header("Forwarded", "host=example.invalid")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("")
                .replace("%3A", ":");
    }

    private static Arguments spoilt(String what, UnaryOperator<JWTClaimsSet.Builder> spoilt) {
        return Arguments.of(what, spoilt);
    }

    private static Date minutesAgo(long minutes) {
        return Date.from(Instant.now().minusSeconds(60 * minutes));
    }
}
