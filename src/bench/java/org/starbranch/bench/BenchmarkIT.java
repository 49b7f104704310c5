package org.starbranch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.support.mysql.MySqlServer;

/** All targets in turn, round after round, in one run. Started by {@code mvn -Pbench verify} and by nothing else. */
class BenchmarkIT {

    private static final Path TARGET = Path.of("target", "bench");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int LARGEST = Integer.getInteger("bench.largest", 1000);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 3);

    private static final BareEngine CAMUNDA = new BareEngine("camunda", "org.starbranch.bench.CamundaRun");
    private static final BareEngine FLOWABLE = new BareEngine("flowable", "org.starbranch.bench.FlowableRun");
    private static final BareEngine OPERATON = new BareEngine("operaton", "org.starbranch.bench.OperatonRun");

    private final Figures figures = new Figures();

    @Test
    void theChainOnEveryTarget() throws Exception {
        Files.createDirectories(TARGET);
        try {
            onH2();
            onMySql();
            counted();
        } finally {
            Files.writeString(TARGET.resolve("benchmark.json"), figures.json());
            Files.writeString(TARGET.resolve("benchmark.txt"), figures.table());
            System.out.println(figures.table());
        }
    }

    @Test
    void theSimulationDoesNotGrowWithTheSquareOfTheBranches() throws Exception {
        Files.createDirectories(TARGET);
        SimulationRun run = new SimulationRun(scheme());
        String table = run.measure(WARM_UP, ROUNDS);
        Files.writeString(TARGET.resolve("simulation.txt"), table);
        System.out.println(table);
        assertThat(run.ratio()).isLessThanOrEqualTo(15);
    }

    private void onH2() throws Exception {
        List<String> database = h2(";MODE=MySQL");
        try (Worker camunda = CAMUNDA.start("camunda", database);
                Worker app = app("app", database, LARGEST);
                Worker flowable = FLOWABLE.start("flowable", h2(""));
                Worker operaton = OPERATON.start("operaton", database)) {
            int port = Integer.parseInt(app.answer().split(" ")[1]);
            List.of(camunda, app, flowable, operaton).forEach(Worker::answer);
            HttpChain http = new HttpChain(app, port, scheme());
            Map<String, Callable<String>> all = new LinkedHashMap<>();
            all.put("camunda", () -> camunda.ask("run 200 4"));
            all.put("app", () -> app.ask("run 200 4"));
            all.put("http", () -> through(http, app, 200, 4));
            all.put("flowable", () -> flowable.ask("run 200 4"));
            all.put("operaton", () -> operaton.ask("run 200 4"));
            for (int round = 0; round < WARM_UP; round++) {
                for (Callable<String> target : all.values()) {
                    target.call();
                }
            }
            rounds("H2, 200 branches x 4", ROUNDS, all);
            rounds("H2, 50 branches x 4", ROUNDS, two(camunda, app, 50, 4));
            rounds("H2, 200 branches x 1", ROUNDS, two(camunda, app, 200, 1));
            rounds("H2, 200 branches x 16", ROUNDS, two(camunda, app, 200, 16));
            rounds("H2, " + LARGEST + " branches x 4", Math.min(ROUNDS, 3), two(camunda, app, LARGEST, 4));
        }
    }

    private void onMySql() throws Exception {
        try (Worker camunda = CAMUNDA.start("camunda-mysql", mysql("bench_camunda"));
                Worker app = app("app-mysql", mysql("bench_app"), 200)) {
            app.answer();
            List.of(camunda, app).forEach(Worker::answer);
            for (int round = 0; round < WARM_UP; round++) {
                for (Callable<String> target : two(camunda, app, 200, 4).values()) {
                    target.call();
                }
            }
            rounds("MySQL, 200 branches x 4", ROUNDS, two(camunda, app, 200, 4));
        }
    }

    private void counted() throws Exception {
        try (Worker app = app("app-counted", mysql("count_app"), 50, "count")) {
            app.answer();
            count("app", app);
        }
        for (Map.Entry<String, BareEngine> bare : Map.of("camunda", CAMUNDA, "flowable", FLOWABLE, "operaton", OPERATON)
                .entrySet()) {
            try (Worker worker =
                    bare.getValue().start(bare.getKey() + "-counted", mysql("count_" + bare.getKey()), "count")) {
                count(bare.getKey(), worker);
            }
        }
    }

    private void count(String target, Worker worker) throws Exception {
        worker.answer();
        worker.ask("run 50 1");
        figures.count(target, worker.ask("count 50"));
    }

    private void rounds(String setting, int rounds, Map<String, Callable<String>> targets) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Callable<String>> target : targets.entrySet()) {
                figures.add(setting, target.getKey(), target.getValue().call());
            }
        }
        System.out.println("measured: " + setting);
    }

    private static Map<String, Callable<String>> two(Worker camunda, Worker app, int branches, int clients) {
        Map<String, Callable<String>> two = new LinkedHashMap<>();
        two.put("camunda", () -> camunda.ask("run " + branches + " " + clients));
        two.put("app", () -> app.ask("run " + branches + " " + clients));
        return two;
    }

    /** The client is the driver: only the server's processor time is counted. */
    private static String through(HttpChain http, Worker app, int branches, int clients) throws Exception {
        http.open(branches);
        Load load = new Load(http);
        long cpu = Long.parseLong(app.ask("cpu"));
        long start = System.nanoTime();
        long[] nanos = load.complete(branches, clients);
        return Load.json(nanos, System.nanoTime() - start, Long.parseLong(app.ask("cpu")) - cpu, load.retries());
    }

    private static Worker app(String as, List<String> database, int branches, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(database);
        arguments.add(String.valueOf(branches));
        arguments.addAll(List.of(more));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new Worker(as, path, "org.starbranch.bench.AppRun", arguments);
    }

    /** Flowable's own tables cannot be made in the mode of MySQL. */
    private static List<String> h2(String mode) {
        return List.of("jdbc:h2:mem:bench" + mode + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    }

    private static List<String> mysql(String name) {
        MySqlServer server = MySqlServer.running();
        server.execute("DROP DATABASE IF EXISTS " + name);
        server.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        return List.of(server.url(name), server.user(), server.password());
    }

    private static Scheme scheme() throws Exception {
        return SchemeReader.compile(Files.readString(Path.of("src/main/resources/schemes/zhaoqing-2023.yaml")))
                .result()
                .orElseThrow();
    }
}
