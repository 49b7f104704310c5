package org.starbranch.member.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.Polls;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Caller.Answer;

/** What somebody with a code, and somebody without one, is answered; and what is left with him. */
@BrowserTest
class VotingPagesTests {

    private static final String ANSWER = Polls.OVERALL.field();

    @LocalServerPort
    private int port;

    @Autowired
    private Polls polls;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Guesses guesses;

    @Autowired
    private SteerableClock clock;

    /** Each test has a day of its own, so that the guesses of another are long forgotten. */
    private static int days;

    private String box = "";
    private List<String> codes = List.of();

    @BeforeEach
    void aBoxIsOpen() {
        clock.moveTo(Clock.systemUTC().instant().plus(Duration.ofDays(++days)));
        box = polls.box("B01");
        codes = polls.codes(box, 6);
    }

    @Test
    void whoHasACodeVotesWithoutLoggingIn() {
        Caller voter = Caller.stranger(port);
        Answer paper = voter.form("/ballot", "/ballot", Map.of("code", codes.get(0)));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).contains("护理系教工第一党支部民主测评", "总体评价");
        Answer cast = voter.form("/ballot", "/ballot/vote", Map.of("code", codes.get(0), ANSWER, "90"));
        assertThat(cast.status()).isEqualTo(303);
        assertThat(cast.location()).endsWith("/ballot/thanks");
        assertThat(voter.get("/ballot/thanks").body()).contains("已计入");
        assertThat(ballots.find(box).orElseThrow().replies()).isEqualTo(1);
    }

    @Test
    void aUsedCodeIsAnsweredLikeOneThatNeverWas() {
        Caller voter = Caller.stranger(port);
        voter.form("/ballot", "/ballot/vote", Map.of("code", codes.get(0), ANSWER, "90"));
        for (String path : List.of("/ballot", "/ballot/vote")) {
            Answer used = voter.form("/ballot", path, Map.of("code", codes.get(0), ANSWER, "90"));
            Answer unknown = voter.form("/ballot", path, Map.of("code", Codes.unknown(), ANSWER, "90"));
            assertThat(used.status()).isEqualTo(422).isEqualTo(unknown.status());
            assertThat(withoutToken(used)).isEqualTo(withoutToken(unknown)).contains("测评码无效，或者已经用过");
        }
    }

    @Test
    void wrongAnswersComeBackWithWhatWasTyped() {
        Caller voter = Caller.stranger(port);
        Answer answer = voter.form("/ballot", "/ballot/vote", Map.of("code", codes.get(0), ANSWER, "999.1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"999.1\"", "应为 0 至 100 之间的数");
    }

    @Test
    void onlyTheCookieAgainstForgedFormsIsSetAndNothingIsKeptByTheBrowser() {
        Caller voter = Caller.stranger(port);
        List<Answer> answers = List.of(
                voter.get("/ballot"),
                voter.form("/ballot", "/ballot", Map.of("code", codes.get(0))),
                voter.form("/ballot", "/ballot/vote", Map.of("code", codes.get(0), ANSWER, "90")),
                voter.get("/ballot/thanks"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.cookies()).allMatch(cookie -> cookie.startsWith("ballot-token="));
        });
        assertThat(answers.get(0).cookies())
                .singleElement()
                .asString()
                .contains("Path=/ballot", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        Caller voter = Caller.stranger(port);
        String form = "code=" + codes.get(0) + "&" + ANSWER + "=90";
        Answer forged = voter.send("POST", "/ballot/vote", "application/x-www-form-urlencoded", form);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(ballots.find(box).orElseThrow().replies()).isZero();
    }

    @Test
    void whoIsLoggedInIsNobodyHere() {
        Caller office = Caller.browser(port, "office");
        assertThat(office.get("/").body()).contains("赵组织");
        assertThat(office.get("/ballot").body()).doesNotContain("赵组织", "退出");
        Answer paper = office.form("/ballot", "/ballot", Map.of("code", codes.get(0)));
        assertThat(paper.body()).doesNotContain("赵组织", "退出");
    }

    @Test
    void aSlipOfThePenIsToldAndDoesNotCountAsAGuess() {
        Caller voter = Caller.stranger(port);
        String slipped = Codes.slipped(codes.get(0));
        for (int time = 0; time < 25; time++) {
            assertThat(voter.form("/ballot", "/ballot", Map.of("code", slipped)).body())
                    .contains("输入有误");
        }
        assertThat(voter.form("/ballot", "/ballot", Map.of("code", codes.get(0)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesTwentyTimesMustWaitAMinuteAlsoWithARightCode() {
        Caller guesser = Caller.stranger(port);
        for (int time = 0; time < 21; time++) {
            assertThat(guesser.form("/ballot", "/ballot", Map.of("code", Codes.unknown()))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(Set.of(codes.get(1), Codes.unknown()))
                .allSatisfy(code -> assertThat(guesser.form("/ballot", "/ballot", Map.of("code", code))
                                .status())
                        .isEqualTo(429));
        clock.moveTo(clock.instant().plusSeconds(61));
        assertThat(guesser.form("/ballot", "/ballot", Map.of("code", codes.get(1)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void guessesFromOneHalfOfAnAddressCountTogetherAndThoseOfOthersDoNot() {
        for (int host = 0; host < 21; host++) {
            guesses.failed("2001:db8:1:2::" + host);
            guesses.failed("192.0.2." + host);
        }
        assertThat(guesses.mustWait("2001:db8:1:2:ffff::1")).isTrue();
        assertThat(guesses.mustWait("2001:db8:1:3::1")).isFalse();
        assertThat(guesses.mustWait("192.0.2.1")).isFalse();
    }

    private static String withoutToken(Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\"[^>]*>", "");
    }
}
