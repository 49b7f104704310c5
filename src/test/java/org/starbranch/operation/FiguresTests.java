package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** What the monitoring reads from a node on which people work. */
@BrowserTest
class FiguresTests {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        desk.runJobs();
    }

    @Test
    void aWrongPasswordIsCountedOnEveryWayInAndALoginToo() {
        double refused = counted("starbranch_logins_total{outcome=\"refused\"}");
        double accepted = counted("starbranch_logins_total{outcome=\"accepted\"}");
        Caller.stranger(port).login("member19", "wrong-password");
        Caller.basic(port, "nobody-there").get("/api/cycles");
        Caller.browser(port, "member18");
        assertThat(counted("starbranch_logins_total{outcome=\"refused\"}")).isEqualTo(refused + 2);
        assertThat(counted("starbranch_logins_total{outcome=\"accepted\"}")).isEqualTo(accepted + 1);
    }

    @Test
    void submissionsAreCountedByTheAnswerTheyGot() {
        String task = desk.task(RatedYear.CYCLE + "/B01", "Task_SelfAssess").getId();
        double refused = submissions("refused");
        double forbidden = submissions("forbidden");
        double accepted = submissions("accepted");

        Map<String, String> doors = Map.of(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"unknown\":{\"value\":\"1\"}}}",
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"unknown\":{\"value\":\"1\"}}}");
        doors.forEach((path, body) -> Caller.basic(port, "secretary01").post(path, body));
        doors.forEach((path, body) -> Caller.basic(port, "secretary02").post(path, body));
        Caller.basic(port, "office").post("/api/schemes/zhaoqing-2023/score", "{\"sheets\":{}}");
        Caller.basic(port, "office").get("/engine-rest/task");

        assertThat(submissions("refused") + submissions("accepted")).isEqualTo(refused + accepted + 3);
        assertThat(submissions("forbidden")).isEqualTo(forbidden + 2);
    }

    @Test
    void everyFigureThatTheHandbookNamesIsThere() {
        String figures = read();
        assertThat(figures)
                .contains(
                        "starbranch_tasks_open{",
                        "starbranch_tasks_overdue{",
                        "starbranch_jobs_waiting ",
                        "starbranch_jobs_failed ",
                        "starbranch_incidents ",
                        "starbranch_filters_refused 0.0",
                        "starbranch_record_rows ",
                        "starbranch_record_whole ",
                        "starbranch_record_proved_time_seconds ",
                        "starbranch_calendar_known{year=\"this\"} 1.0",
                        "starbranch_calendar_known{year=\"next\"} ",
                        "jvm_memory_used_bytes{",
                        "hikaricp_connections_active{",
                        "http_server_requests_seconds_count{");
    }

    private double submissions(String outcome) {
        return counted("starbranch_submissions_total{outcome=\"" + outcome + "\"}");
    }

    private double counted(String name) {
        return read().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String read() {
        return Caller.with(managementPort, "Authorization", "Bearer only-for-the-monitoring-of-tests")
                .get("/actuator/prometheus")
                .body();
    }
}
