package org.starbranch.scheme.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.scheme.Drafts;
import org.starbranch.scheme.Publication;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.shared.web.Trouble;

/** Two people of the office at the same moment: one wins, the other is told, nothing is there twice. */
abstract class TwoOffices {

    private static final Actor OFFICE = new Actor("office", Set.of(Role.OFFICE.group()));
    private static final Actor OTHER = new Actor("office2", Set.of(Role.OFFICE.group()));

    @Autowired
    private Schemes schemes;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publication publication;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RepositoryService repository;

    @AfterEach
    void onlyWhatCameWithTheProgram() {
        LaterVersions.remove(jdbc, repository);
    }

    @RepeatedTest(5)
    void publishOneDraft() throws Exception {
        String hash = draft("percent: 15");
        assertThat(together(() -> published(hash, OFFICE), () -> published(hash, OTHER)))
                .containsExactlyInAnyOrder("published", "409");
        assertThat(versions()).isEqualTo(2);
    }

    @RepeatedTest(5)
    void publishTwoDraftsOfOneVersion() throws Exception {
        String one = draft("percent: 15");
        String two = draft("percent: 12");
        assertThat(together(() -> published(one, OFFICE), () -> published(two, OTHER)))
                .contains("published")
                .containsAnyOf("409", "refused");
        assertThat(versions()).isEqualTo(2);
        assertThat(drafts.count()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void publishAndDiscardOneDraft() throws Exception {
        String hash = draft("percent: 15");
        List<String> outcomes =
                together(() -> published(hash, OFFICE), () -> drafts.discard(hash, OTHER) ? "discarded" : "409");
        assertThat(outcomes).containsAnyOf("published", "discarded").contains("409");
        assertThat(versions()).isEqualTo(outcomes.contains("published") ? 2 : 1);
    }

    @RepeatedTest(5)
    void uploadTheSameText() throws Exception {
        Callable<String> upload = () -> {
            try {
                return draft("percent: 15");
            } catch (RuntimeException e) {
                return conflict(e);
            }
        };
        assertThat(together(upload, upload)).anyMatch(outcome -> outcome.length() == 64);
        assertThat(drafts.count()).isEqualTo(1);
    }

    private String draft(String percent) {
        String text =
                schemes.version("zhaoqing-2023", 1).orElseThrow().document().yaml();
        byte[] second = text.replace("version: 1", "version: 2")
                .replace("percent: 10", percent)
                .getBytes(UTF_8);
        return ((Submission.Accepted<SchemeDraft>) drafts.upload(second, OFFICE))
                .outcome()
                .hash();
    }

    private String published(String hash, Actor actor) {
        try {
            return publication.publish(hash, actor) instanceof Submission.Accepted ? "published" : "refused";
        } catch (RuntimeException e) {
            return conflict(e);
        }
    }

    /** What the browser would be answered. */
    private static String conflict(RuntimeException e) {
        return String.valueOf(
                Trouble.of(e).orElseThrow(() -> new AssertionError(e)).status().value());
    }

    private int versions() {
        return (int) schemes.all().stream()
                .filter(version -> version.code().equals("zhaoqing-2023"))
                .count();
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(List.of(one, other))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
