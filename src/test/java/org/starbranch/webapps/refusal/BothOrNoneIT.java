package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.starbranch.audit.AuditTrail;
import org.starbranch.organisation.Organisation;
import org.starbranch.organisation.Unit;
import org.starbranch.shared.Actor;
import org.starbranch.support.Caller;
import org.starbranch.support.mysql.MySqlServer;

/** The database is killed while a task is being completed: what we wrote and what the engine wrote stand both, or neither. */
@AtTheDoors
class BothOrNoneIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Organisation organisation;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Crossroads.Mischief mischief;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = Crossroads.deploy(repository, "killed", "doMischief");
        runtime.startProcessInstanceByKey("killed");
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
        jdbc.sql("DELETE FROM unit WHERE code = 'KILLED'").update();
    }

    @Test
    void killedBetweenOurWriteAndTheEnginesNeitherStands() {
        killedWhenOursIsWritten(this::kill);
    }

    @Test
    void killedBetweenTheEnginesWriteAndTheCommitNeitherStands() {
        killedWhenOursIsWritten(
                () -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        kill();
                    }
                }));
    }

    private void killedWhenOursIsWritten(Runnable killing) {
        mischief.next(() -> {
            write();
            killing.run();
        });
        Caller user = Caller.basic(port, "assessor1");
        Caller.Answer killed = complete(user);
        assertThat(killed.status()).isEqualTo(503);
        assertThat(killed.problem()).isEqualTo("urn:starbranch:unavailable");
        assertThat(killed.header("Retry-After")).isEqualTo("10");
        assertThat(ours()).isEmpty();
        assertThat(openTasks()).isEqualTo(1);

        mischief.next(this::write);
        assertThat(complete(user).status()).isEqualTo(204);
        assertThat(ours()).containsExactly("unit", "audit");
        assertThat(openTasks()).isZero();
    }

    private void write() {
        organisation.add(new Unit("KILLED", "写到一半的单位"));
        audit.record(Actor.SYSTEM, "test.killed", deployment, "写到一半");
    }

    private void kill() {
        long connection = jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single();
        MySqlServer.running().execute("KILL " + connection);
    }

    private List<String> ours() {
        return jdbc.sql("SELECT 'unit' FROM unit WHERE code = 'KILLED'"
                        + " UNION ALL SELECT 'audit' FROM audit_entry WHERE subject = ?")
                .param(deployment)
                .query(String.class)
                .list();
    }

    private long openTasks() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_killed").count();
    }

    private Caller.Answer complete(Caller user) {
        String id = tasks.createTaskQuery()
                .taskDefinitionKey("Task_killed")
                .singleResult()
                .getId();
        return user.post(user.engine() + "/task/" + id + "/complete", "{}");
    }
}
