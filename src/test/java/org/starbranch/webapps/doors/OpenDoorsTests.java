package org.starbranch.webapps.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

/** How the list of open doors is read; which doors it opens is shown at the doors themselves. */
class OpenDoorsTests {

    private static final Set<String> ADMINISTRATOR = Set.of("camunda-admin");
    private static final Set<String> SECRETARY = Set.of("secretary");

    private final OpenDoors doors = OpenDoors.parse("""
            # what is for the reader
            GET  /engine/task/count   nobody
            GET  /engine/task/{id}    everybody   # with a remark
            GET  /engine/job          camunda-admin
            GET  /cockpit/{*file}     camunda-admin
            GET  /engines/engine      everybody
            POST /engine/task/{id}/comment/create  readers
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/7",
                "/engine-rest/task/7/",
                "/engine-rest/t%61sk/7",
                "/camunda/api/engine/engine/default/task/7",
                "/camunda/api/engine/engine/"
            })
    void anOpenDoorIsOpenAtBothEntrances(String path) {
        assertThat(let("GET", path, SECRETARY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/7/form",
                "/engine-rest/TASK/7",
                "/engine-rest/engine/default/task/7",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/other/task/7",
                "/camunda/api/engine/task/7",
                "/camunda/api/task/7",
                "/engine-rest",
                "/elsewhere/task/7"
            })
    void whatNoLineNamesIsShutForEverybody(String path) {
        assertThat(let("GET", path, SECRETARY)).isFalse();
        assertThat(let("GET", path, ADMINISTRATOR)).isFalse();
    }

    @Test
    void anotherMethodIsAnotherDoor() {
        assertThat(let("HEAD", "/engine-rest/task/7", SECRETARY)).isTrue();
        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"}) {
            assertThat(let(method, "/engine-rest/task/7", SECRETARY)).isFalse();
        }
    }

    @Test
    void aDoorOfAGroupIsOpenToItsMembersAlone() {
        assertThat(let("GET", "/engine-rest/job", ADMINISTRATOR)).isTrue();
        assertThat(let("GET", "/engine-rest/job", SECRETARY)).isFalse();
        assertThat(let("GET", "/camunda/api/cockpit/plugin/a.js", ADMINISTRATOR))
                .isTrue();
        assertThat(let("GET", "/camunda/api/cockpit/plugin/a.js", Set.of())).isFalse();
    }

    @Test
    void theFirstLineThatFitsDecides() {
        assertThat(let("GET", "/engine-rest/task/count", ADMINISTRATOR)).isFalse();
    }

    @Test
    void aDoorForReadersNamesItsTask() {
        PathContainer address = Address.of("/engine-rest/task/7/comment/create");
        Opening opening = doors.open("POST", address, SECRETARY).orElseThrow();
        assertThat(opening.asksForTheTask()).isTrue();
        assertThat(opening.id(address)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /engine/task", "GET /engine/task everybody today"})
    void aLineThatCannotBeReadStopsTheStart(String line) {
        assertThatThrownBy(() -> OpenDoors.parse(line)).hasMessageContaining(line);
    }

    @Test
    void theShippedListNamesEachDoorOnceAndOnlyGroupsThatExist() {
        OpenDoors shipped = OpenDoors.shipped();
        assertThat(shipped.openings())
                .doesNotHaveDuplicates()
                .extracting(Opening::who)
                .containsOnly("everybody", "readers", "camunda-admin");
    }

    private boolean let(String method, String path, Set<String> groups) {
        return doors.open(method, Address.of(path), groups).isPresent();
    }
}
