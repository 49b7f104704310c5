package org.starbranch.sample;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.nodes.TwoNodes;

/**
 * Everybody of a college at work on two nodes at once. Whoever is cut off does not know whether his step was done; he
 * goes to the other node, looks into his list again and goes on from there.
 */
final class Crowd implements AutoCloseable {

    private static final List<String> OFFICIALS = List.of(
            "office",
            "office2",
            "assessor1",
            "assessor2",
            "assessor3",
            "committee1",
            "committee2",
            "committee3",
            "superior",
            "verifier1",
            "verifier2");

    private final TwoNodes nodes;
    private final Script script;
    private final Map<String, String> branchesByName;
    private final JdbcClient jdbc;
    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    Crowd(TwoNodes nodes, Script script, Map<String, String> branchesByName, JdbcClient jdbc) {
        this.nodes = nodes;
        this.script = script;
        this.branchesByName = branchesByName;
        this.jdbc = jdbc;
    }

    SimulatedUser user(String id) {
        return new SimulatedUser(id, () -> nodes.urlFor(id));
    }

    /** Everybody who may have something to do looks once into his list. True if somebody did or tried something. */
    boolean works() {
        List<Callable<Boolean>> work = new ArrayList<>();
        concerned().forEach(id -> work.add(() -> works(user(id))));
        try {
            boolean worked = false;
            for (Future<Boolean> done : hands.invokeAll(work)) {
                worked |= done.get();
            }
            return worked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How many tasks wait for anybody. */
    int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_RU_TASK").query(Integer.class).single();
    }

    /** How many tasks were completed with an answer that arrived. */
    int completed() {
        return completed.get();
    }

    /** How many times somebody was cut off. */
    int cutOff() {
        return cutOff.get();
    }

    /** What a node answered beside success. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    private boolean works(SimulatedUser user) {
        boolean worked = false;
        try {
            for (OpenTask task : user.tasks()) {
                worked |= works(user, task);
            }
            return worked;
        } catch (UncheckedIOException e) {
            cutOff.incrementAndGet();
            return true;
        } catch (IllegalStateException e) {
            refusals.add(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private boolean works(SimulatedUser user, OpenTask task) {
        boolean his = task.assignee().isEmpty()
                ? script.takes(user, task)
                : task.assignee().equals(user.id());
        var answer = script.answer(user, task).filter(any -> his);
        answer.ifPresent(fields -> {
            user.complete(task, fields);
            completed.incrementAndGet();
        });
        return answer.isPresent();
    }

    private Set<String> concerned() {
        Set<String> concerned = new TreeSet<>(OFFICIALS);
        for (String name :
                jdbc.sql("SELECT NAME_ FROM ACT_RU_TASK").query(String.class).list()) {
            String branch = branchesByName.getOrDefault(new OpenTask("", "", name, "").branchName(), "");
            if (!branch.isEmpty()) {
                concerned.add("secretary" + branch.substring(1));
                concerned.add("member" + branch.substring(1));
            }
        }
        return concerned;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
