package org.starbranch.sample;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Tells on the console how far the year has come. */
final class Progress {

    private static final int EVERY = 20;

    private final Clock clock;
    private final PrintStream out;
    private final Map<String, Integer> completed = new TreeMap<>();
    private int total;

    Progress(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    void stage(String stage) {
        out.printf("%s  ▶ %s%n", LocalDate.now(clock), stage);
    }

    void timePasses() {
        out.printf("%s  … 时间推进到下一个期限%n", LocalDate.now(clock));
    }

    void completed(OpenTask task) {
        int colon = task.name().indexOf('：');
        String kind = colon < 0 ? task.name() : task.name().substring(0, colon);
        completed.merge(kind, 1, Integer::sum);
        total++;
        if (total % EVERY == 0) {
            out.printf("%s    已办 %d 项任务%n", LocalDate.now(clock), total);
        }
    }

    void done() {
        out.printf("%s  ■ 全年结束，共办 %d 项任务：%s%n", LocalDate.now(clock), total, completed);
    }
}
