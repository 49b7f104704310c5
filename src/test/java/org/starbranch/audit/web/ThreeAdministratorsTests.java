package org.starbranch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** System, security and audit administrator are three people: each tries what belongs to the other two. */
@ServerTest
class ThreeAdministratorsTests {

    private static final List<String> AUDIT = List.of("/audit", "/audit?who=office", "/audit/checks/1", "/audit/x");
    private static final List<String> AUDIT_FORMS = List.of("/audit/export", "/audit/checks");
    private static final List<String> ACCOUNTS = List.of("/accounts", "/accounts/secretary01");

    /** What Cockpit and Admin ask for, and the same at the engine's REST. */
    private static final List<String> SYSTEM = List.of(
            "/camunda/app/cockpit/default/",
            "/camunda/api/engine/engine/default/job",
            "/camunda/api/engine/engine/default/incident",
            "/camunda/api/engine/engine/default/deployment");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "secadmin", "office", "secretary01"})
    void nobodyElseReadsTheRecord(String user) {
        Caller other = Caller.browser(port, user);
        assertThat(AUDIT)
                .allSatisfy(path -> assertThat(other.get(path).status()).isEqualTo(403));
        assertThat(AUDIT_FORMS)
                .allSatisfy(path -> assertThat(
                                other.form("/results", path, Map.of()).status())
                        .isEqualTo(403));
        assertThat(other.get("/").body()).doesNotContain("/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditadmin", "auditor"})
    void whoAuditsReadsTheRecordFromHome(String user) {
        Caller reader = Caller.browser(port, user);
        assertThat(reader.get("/").body()).contains("href=\"/audit\"");
        assertThat(reader.get("/audit").status()).isEqualTo(200);
    }

    @Test
    void aStrangerIsSentToTheLogin() {
        assertThat(Caller.stranger(port).get("/audit").location()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditadmin", "auditor", "admin"})
    void nobodyElseAdministersAccounts(String user) {
        Caller other = Caller.browser(port, user);
        assertThat(ACCOUNTS)
                .allSatisfy(path -> assertThat(other.get(path).status()).isIn(403, 404));
        assertThat(other.post(
                                other.engine() + "/user/create",
                                "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(other.put(other.engine() + "/group/camunda-admin/members/" + user, "")
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditadmin", "auditor", "secadmin"})
    void nobodyElseWorksInCockpit(String user) {
        Caller other = Caller.browser(port, user);
        assertThat(SYSTEM).allSatisfy(path -> {
            Caller.Answer answer = other.get(path);
            assertThat(answer.status() == 200 && !answer.body().equals("[]"))
                    .as(path + answer)
                    .isFalse();
        });
        assertThat(other.post(other.engine() + "/job/retries", "{\"retries\":1,\"jobIds\":[\"x\"]}")
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditadmin", "auditor"})
    void whoAuditsChangesNothing(String user) {
        Caller reader = Caller.browser(port, user);
        List<String> changing =
                List.of("/office/cycles", "/office/vetoes", "/office/vetoes/revocation", "/audit", "/audit/checks/1");
        assertThat(changing)
                .allSatisfy(
                        path -> assertThat(reader.form("/audit", path, Map.of()).status())
                                .isIn(403, 404, 405));
        Caller basic = Caller.basic(port, user);
        assertThat(basic.post("/api/cycles", "{\"scheme\":\"zhaoqing-2023\",\"year\":2025}")
                        .status())
                .isEqualTo(403);
        assertThat(basic.delete("/audit").status()).isIn(302, 401, 403);
    }
}
