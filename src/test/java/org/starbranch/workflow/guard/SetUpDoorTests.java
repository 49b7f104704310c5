package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** CVE-2026-77226: nobody makes himself administrator, also while there is none. */
@ServerTest
class SetUpDoorTests {

    private static final String INTRUDER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
            + "\"credentials\":{\"password\":\"intruder-intruder\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void noIntruder() {
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default/user/create;x=1",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void staysShutWithAnEmptyGroup(String path) {
        identity.deleteMembership("admin", "camunda-admin");
        try {
            assertShut(Caller.stranger(port), path);
            assertShut(Caller.browser(port, "secretary01"), path);
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void staysShutWithAnAdministrator() {
        assertShut(Caller.stranger(port), "/camunda/api/admin/setup/default/user/create");
        assertShut(Caller.browser(port, "admin"), "/camunda/api/admin/setup/default/user/create");
    }

    @Test
    void itsPageIsShutToo() {
        assertThat(Caller.stranger(port)
                        .get("/camunda/app/admin/default/setup/")
                        .status())
                .isEqualTo(403);
        assertThat(Caller.browser(port, "admin")
                        .get("/camunda/app/admin/default/setup/")
                        .status())
                .isEqualTo(403);
    }

    private static void assertShut(Caller caller, String path) {
        assertThat(caller.post(path, INTRUDER).status()).isIn(400, 403, 404);
    }
}
