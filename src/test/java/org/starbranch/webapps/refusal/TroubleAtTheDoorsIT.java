package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.support.Caller;

/** What the database can do to somebody, done at each door on the real MySQL: the same answer everywhere, and never a 500. */
@AtTheDoors
class TroubleAtTheDoorsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource source;

    @Autowired
    private Crossroads.Mischief mischief;

    private String deployment = "";
    private String task = "";

    @BeforeEach
    void twoRowsToQuarrelAbout() {
        deployment = Crossroads.deploy(repository, "trouble", "doMischief");
        runtime.startProcessInstanceByKey("trouble");
        task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_trouble")
                .singleResult()
                .getId();
        update("CREATE TABLE quarrel (id INT PRIMARY KEY, n VARCHAR(10) NOT NULL)");
        update("CREATE TABLE quarrel_about (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES quarrel (id))");
        for (int id = 1; id <= 40; id++) {
            jdbc.sql("INSERT INTO quarrel VALUES (?, '')").param(id).update();
        }
    }

    @AfterEach
    void clear() {
        mischief.next(() -> {});
        update("DROP TABLE quarrel_about");
        update("DROP TABLE quarrel");
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aDeadlockInOurTablesReads409() {
        each(this::runIntoADeadlock, 409, "busy");
    }

    @Test
    void aLockThatIsNotGivenInTimeReads409() {
        each(this::waitForALock, 409, "busy");
    }

    @Test
    void aRowThatSomebodyElseChangedReads409() {
        each(
                () -> {
                    throw new ObjectOptimisticLockingFailureException("rating", "B01");
                },
                409,
                "stale");
    }

    @Test
    void aRowThatIsThereAlreadyReads409() {
        each(() -> update("INSERT INTO quarrel VALUES (1, '')"), 409, "stale");
    }

    @Test
    void aRowWhoseOwnerIsGoneReads409() {
        each(() -> update("INSERT INTO quarrel_about VALUES (99)"), 409, "stale");
    }

    @Test
    void aTextThatIsTooLongReads422() {
        each(() -> update("UPDATE quarrel SET n = '一二三四五六七八九十十一' WHERE id = 1"), 422, "submission-refused");
    }

    @Test
    void whereAllConnectionsAreTakenReads503WithATimeToComeBack() throws Exception {
        List<Door> doors = new ArrayList<>(doors());
        Caller looking = Caller.browser(port, "assessor1");
        doors.add(new Door("a look at a task", () -> looking.get(looking.engine() + "/task/" + task), ""));
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        long usual = pool.getConnectionTimeout();
        waitAtMost(pool, 300);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
                taken.add(pool.getConnection());
            }
            doors.forEach(door -> door.reads(503, "unavailable"));
        } finally {
            close(taken);
            waitAtMost(pool, usual);
        }
        assertThat(doors.get(0).knock().get().status()).isEqualTo(200);
    }

    /** The pool takes up another setting every half a minute, and not before: so both must say the same. */
    private static void waitAtMost(HikariDataSource pool, long milliseconds) {
        pool.setConnectionTimeout(milliseconds);
        ReflectionTestUtils.setField(pool.getHikariPoolMXBean(), "connectionTimeout", milliseconds);
    }

    private static void close(List<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    /** The trouble comes at each door in turn; the task stays open, so that it can come at the next one. */
    private void each(Runnable trouble, int status, String type) {
        mischief.next(trouble);
        doors().forEach(door -> door.reads(status, type));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private List<Door> doors() {
        Caller program = Caller.basic(port, "assessor1");
        Caller browser = Caller.browser(port, "assessor1");
        return List.of(
                new Door("our API", () -> program.get("/api/mischief"), ""),
                new Door("our pages", () -> browser.page("/mischief"), "<h1>"),
                new Door("the engine's REST", () -> complete(program), ""),
                new Door("the web applications", () -> complete(browser), ""));
    }

    private Caller.Answer complete(Caller user) {
        return user.post(user.engine() + "/task/" + task + "/complete", "{}");
    }

    /** A way in; {@code page} where it answers pages and not problem documents. */
    private record Door(String name, Supplier<Caller.Answer> knock, String page) {

        void reads(int status, String type) {
            Caller.Answer answer = knock.get();
            assertThat(answer.status()).as("status of %s: %s", name, answer).isEqualTo(status);
            assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "10" : "");
            assertThat(answer.body())
                    .as("what %s says", name)
                    .containsPattern("\\p{IsHan}{4}")
                    .doesNotContainPattern("Exception|SQL|lock|quarrel");
            if (page.isEmpty()) {
                assertThat(answer.problem()).as("type of %s", name).isEqualTo("urn:starbranch:" + type);
            } else {
                assertThat(answer.body()).contains(page);
            }
        }
    }

    private void runIntoADeadlock() {
        CountDownLatch otherHasOne = new CountDownLatch(1);
        CountDownLatch weHaveTwo = new CountDownLatch(1);
        update("UPDATE quarrel SET n = 'we' WHERE id = 2");
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(ignored -> {
            update("UPDATE quarrel SET n = 'they' WHERE id = 1 OR id > 10");
            otherHasOne.countDown();
            await(weHaveTwo);
            update("UPDATE quarrel SET n = 'they' WHERE id = 2");
        }));
        await(otherHasOne);
        weHaveTwo.countDown();
        try {
            update("UPDATE quarrel SET n = 'we' WHERE id = 1");
        } finally {
            other.exceptionally(lost -> null);
        }
    }

    private void waitForALock() {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(ignored -> {
            update("UPDATE quarrel SET n = 'they' WHERE id = 1");
            taken.countDown();
            await(done);
        }));
        await(taken);
        update("SET SESSION innodb_lock_wait_timeout = 1");
        try {
            update("UPDATE quarrel SET n = 'we' WHERE id = 1");
        } finally {
            update("SET SESSION innodb_lock_wait_timeout = 50");
            done.countDown();
            other.join();
        }
    }

    private void update(String sql) {
        jdbc.sql(sql).update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
