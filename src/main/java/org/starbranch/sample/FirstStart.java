package org.starbranch.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.SteerableClock;

/**
 * What the sample profile does once all is up: the walk-through if it was asked for; else, on an empty database, last
 * year's rating by simulated users and the opening of this year's, so that every account finds something to look at.
 */
@Component
@Profile("sample")
class FirstStart {

    /** How far this year's branches are brought, so that every role has a task: B02 to its meeting, and so on. */
    private static final Map<String, Set<String>> BEGUN = Map.of(
            "B02", Set.of("Task_SelfAssess"),
            "B03", Set.of("Task_SelfAssess", "Task_ConfirmMeeting"),
            "B04", Set.of("Task_SelfAssess", "Task_ConfirmMeeting", "Task_AssessBranch"));

    private final Year year;
    private final SchemeYear schemeYear;
    private final SampleCollege college;
    private final ResultTable table;
    private final Cycles cycles;
    private final SteerableClock clock;
    private final SampleSettings settings;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;
    private volatile boolean ready;

    FirstStart(
            Year year,
            SchemeYear schemeYear,
            SampleCollege college,
            ResultTable table,
            Cycles cycles,
            SteerableClock clock,
            SampleSettings settings,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.year = year;
        this.schemeYear = schemeYear;
        this.college = college;
        this.table = table;
        this.cycles = cycles;
        this.clock = clock;
        this.settings = settings;
        this.arguments = arguments;
        this.context = context;
    }

    /** On a thread of its own: the simulated users need a system that is ready, its job executor too. */
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        new Thread(this::run, "sample-year").start();
    }

    private void run() {
        WalkThroughOptions options = WalkThroughOptions.of(arguments);
        if (options.wanted()) {
            walkThrough(options);
            return;
        }
        if (settings.branches() > year.branches()) {
            college.growTo(settings.branches());
        }
        if (settings.lastYear() && cycles.all().isEmpty()) {
            prepare();
        }
    }

    private void walkThrough(WalkThroughOptions options) {
        boolean well = options.isOfFurtherScheme() ? walkThrough(options.scheme()) : walkThroughStars(options);
        if (options.exit()) {
            int code = well ? 0 : 1;
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    private boolean walkThrough(String scheme) {
        try {
            List<String> wrong = schemeYear.play(scheme, System.out);
            System.out.println(wrong.isEmpty() ? "\n全程走完，结果与手工核算表一致。" : "\n与手工核算表不符：\n" + String.join("\n", wrong));
            return wrong.isEmpty();
        } catch (RuntimeException e) {
            System.out.println("\n没有走完：" + e.getMessage());
            return false;
        }
    }

    private boolean walkThroughStars(WalkThroughOptions options) {
        college.growTo(options.branches());
        try {
            table.print(year.play(System.out), System.out);
            List<String> faults = year.faults();
            System.out.println(faults.isEmpty() ? "\n全年走完，没有异常。" : "\n没有走完：\n" + String.join("\n", faults));
            return faults.isEmpty();
        } catch (RuntimeException e) {
            System.out.println("\n没有走完：" + e.getMessage());
            return false;
        }
    }

    private void prepare() {
        System.out.println("首次启动：模拟用户正在走完 " + Year.RATED + " 年度的评选，约需半分钟……");
        try {
            year.play(System.out);
            clock.reset();
            begin(year.open(LocalDate.now(clock).getYear()));
            ready = true;
            System.out.println("样例学校已就绪。");
        } catch (RuntimeException e) {
            System.out.println("样例学校没有准备好，请删除数据目录后重新启动：" + e.getMessage());
        }
    }

    /** Whether the first start is over: both years are there. */
    boolean isReady() {
        return ready;
    }

    private void begin(String cycle) {
        SampleYear script = year.script(cycle);
        for (String key : List.of("Task_SelfAssess", "Task_ConfirmMeeting", "Task_AssessBranch")) {
            BEGUN.forEach((branch, tasks) -> {
                if (tasks.contains(key)) {
                    complete(script, branch, key);
                }
            });
        }
    }

    private void complete(SampleYear script, String branch, String key) {
        String number = branch.substring(1);
        SimulatedUser user = year.user(
                switch (key) {
                    case "Task_SelfAssess" -> "secretary" + number;
                    case "Task_ConfirmMeeting" -> "member" + number;
                    default -> "assessor3";
                });
        Optional<OpenTask> task = Waiting.forTask(user, open -> open.key().equals(key) && script.isAbout(open, branch));
        task.ifPresent(open -> script.answer(user, open).ifPresent(fields -> user.complete(open, fields)));
    }
}
