package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** What strangers, users and administrators find at the endpoints of those who run the system. */
@ServerTest
class ManagementDoorsTests {

    /** Every endpoint that Boot knows, served or not. */
    private static final List<String> ENDPOINTS = List.of(
            "",
            "/auditevents",
            "/beans",
            "/caches",
            "/conditions",
            "/configprops",
            "/env",
            "/env/spring.datasource.password",
            "/flyway",
            "/health",
            "/health/db",
            "/health/liveness",
            "/health/readiness",
            "/heapdump",
            "/httpexchanges",
            "/info",
            "/integrationgraph",
            "/liquibase",
            "/logfile",
            "/loggers",
            "/loggers/ROOT",
            "/mappings",
            "/metrics",
            "/modulith",
            "/prometheus",
            "/quartz",
            "/sbom",
            "/sbom/application",
            "/scheduledtasks",
            "/sessions",
            "/shutdown",
            "/startup",
            "/threaddump");

    private static final List<String> SERVED =
            List.of("/health", "/health/db", "/health/liveness", "/health/readiness", "/info", "/prometheus");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext context;

    @Test
    void theMainPortHasNoEndpointForAnybody() {
        for (Caller caller :
                List.of(Caller.stranger(port), Caller.basic(port, "secretary01"), Caller.basic(port, "admin"))) {
            for (String endpoint : ENDPOINTS) {
                assertThat(caller.get("/actuator" + endpoint).status())
                        .as(endpoint)
                        .isEqualTo(404);
                assertThat(caller.post("/actuator" + endpoint, "{}").status())
                        .as(endpoint)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aStrangerAtTheManagementPortLearnsNothingButWhetherTheNodeIsWell() {
        Caller stranger = Caller.stranger(managementPort);
        for (String endpoint : ENDPOINTS) {
            int status = stranger.get("/actuator" + endpoint).status();
            assertThat(status)
                    .as(endpoint)
                    .isIn(endpoint.startsWith("/health") ? List.of(200, 404) : List.of(401, 404));
        }
        assertThat(stranger.get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/actuator/health/db").status()).isEqualTo(404);
    }

    @Test
    void anOrdinaryUserAtTheManagementPortLearnsNoMore() {
        Caller secretary = Caller.basic(managementPort, "secretary01");
        assertThat(secretary.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(secretary.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(secretary.get("/actuator/info").status()).isEqualTo(403);
        assertThat(secretary.get("/actuator/env").status()).isIn(403, 404);
    }

    @Test
    void theSystemAdministratorSeesWhatEachPartSays() {
        Caller admin = Caller.basic(managementPort, "admin");
        var readiness = admin.get("/actuator/health/readiness").json();
        assertThat(readiness.path("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("readinessState", "db", "engine", "jobs", "calendar");
        assertThat(admin.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(admin.get("/actuator/info").status()).isEqualTo(200);
    }

    @Test
    void nobodyGetsAtTheEndpointsThatShowSecretsOrChangeAnything() {
        Caller admin = Caller.basic(managementPort, "admin");
        for (String endpoint : ENDPOINTS) {
            boolean served = SERVED.contains(endpoint);
            assertThat(admin.get("/actuator" + endpoint).status()).as(endpoint).isEqualTo(served ? 200 : 404);
            assertThat(admin.post("/actuator" + endpoint, "{}").status())
                    .as(endpoint)
                    .isIn(403, 404, 405);
        }
    }

    @Test
    void threeEndpointsAreThereAndAnotherOneFailsThisTest() {
        assertThat(context.getBean(PathMappedEndpoints.class).stream().map(endpoint -> endpoint.getRootPath()))
                .containsExactlyInAnyOrder("health", "info", "prometheus");
    }

    @Test
    void theManagementPortIsAnotherOneAndListensOnTheLoopbackAlone() {
        assertThat(managementPort).isNotEqualTo(port);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theMonitoringReadsTheFiguresWithItsTokenAndNothingElse() {
        Caller monitoring = Caller.with(managementPort, "Authorization", "Bearer only-for-the-monitoring-of-tests");
        assertThat(monitoring.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(monitoring.get("/actuator/info").status()).isEqualTo(403);
        assertThat(monitoring.get("/actuator/health").json().has("components")).isFalse();
        assertThat(Caller.with(port, "Authorization", "Bearer only-for-the-monitoring-of-tests")
                        .get("/api/cycles")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer wrong", "Bearer null", "only-for-the-monitoring-of-tests"})
    void anotherTokenDoesNotOpenThem(String header) {
        assertThat(Caller.with(managementPort, "Authorization", header)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer null"})
    void withoutATokenInTheSettingsNoneOpensThem(String header) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        new MetricsToken("")
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (before, behind) -> assertThat(
                                        SecurityContextHolder.getContext().getAuthentication())
                                .isNull());
    }
}
