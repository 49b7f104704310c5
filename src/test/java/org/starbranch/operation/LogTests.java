package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Caller.Answer;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** What somebody typed is in no line of the log and on no error page, however it went wrong. */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

    private static final String MARKER = "zhenghaodemiyu";

    /** What belongs on no page and in no answer. */
    private static final List<String> INNARDS =
            List.of("Exception", "org.starbranch", "org.springframework", "java.", "\tat ", "trace", MARKER);

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Test
    void aWrongPasswordIsNotInTheLogAndNeitherIsTheNameTypedWithIt(CapturedOutput log) {
        Caller.stranger(port).login("member20", MARKER);
        Caller.stranger(port).login(MARKER, "starbranch");
        Caller.basic(port, MARKER).get("/api/cycles");
        Caller.basic(port, MARKER).get("/engine-rest/task");
        assertThat(log.getAll()).doesNotContain(MARKER);
    }

    @Test
    void aRefusedSubmissionLeavesItsKindAndItsNumberInTheLog(CapturedOutput log) {
        year.open();
        desk.runJobs();
        String task = desk.task(RatedYear.CYCLE + "/B01", "Task_SelfAssess").getId();

        Answer answer = Caller.basic(port, "secretary01")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"" + MARKER + "\":{\"value\":\"" + MARKER + "\"}}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(MARKER);
        assertThat(log.getAll())
                .doesNotContain(MARKER)
                .contains("[" + answer.json().path("requestId").asText() + "]")
                .contains("22422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sheets\":{\"" + MARKER + "\":{\"" + MARKER + "\":\"4.5\"}}}", "{\"" + MARKER})
    void whatOurOwnApiRefusesIsNotInTheLog(String body, CapturedOutput log) {
        Answer answer = Caller.basic(port, "office").post("/api/schemes/zhaoqing-2023/score", body);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(log.getAll()).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Mishap-Page, /api/cycles",
        "X-Mishap-Page, /",
        "X-Mishap-Filter, /api/cycles",
        "X-Mishap-Filter, /",
        "X-Mishap-Filter, /engine-rest/task",
        "X-Mishap-Filter, /camunda/api/engine/engine/default/task"
    })
    void aDefectShowsItsPlaceInTheLogButNotItsWordsAndTheAnswerNeither(String header, String path, CapturedOutput log) {
        Caller caller = path.startsWith("/api") || path.startsWith("/engine-rest")
                ? Caller.basic(port, "office")
                : Caller.browser(port, "office");
        Answer answer = caller.also(header, MARKER).get(path);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(INNARDS.toArray(String[]::new));
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain(MARKER);
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(log.getAll()).contains("[" + answer.header("X-Request-Id") + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cycles", "/api/" + MARKER, "/engine-rest/task/none", "/engine-rest/nothing"})
    void aProblemDocumentCarriesTheNumberOfItsRequest(String path) {
        Answer answer = path.equals("/api/cycles")
                ? Caller.stranger(port).get(path)
                : Caller.basic(port, "office").get(path);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void theErrorPageShowsTheNumberAsWell() {
        Answer answer = Caller.browser(port, "office")
                .also("X-Mishap-Page", MARKER)
                .also("Accept", "text/html")
                .get("/");
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).contains(answer.header("X-Request-Id"));
    }

    @Test
    void nobodyChoosesTheNumberOfHisRequest() {
        Caller caller = Caller.stranger(port).also("X-Request-Id", MARKER);
        assertThat(caller.get("/login").header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(caller.get("/login").header("X-Request-Id"))
                .isNotEqualTo(caller.get("/login").header("X-Request-Id"));
    }
}
