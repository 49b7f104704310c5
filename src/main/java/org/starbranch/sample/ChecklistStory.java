package org.starbranch.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Unit;
import org.starbranch.review.Checklists;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Progress;
import org.starbranch.scoring.Progress.Counts;

/**
 * The checklist of 003 with ten branches. One of them is not checked to the end: its sheet cannot be handed in, the office
 * closes the round, and there is no progress for it; what had been looked at there is in the table only.
 */
final class ChecklistStory implements SchemeStory {

    static final String SCHEME = "xinyang-stage1";

    private static final Unit ABOVE = new Unit("U1", "教学党总支");
    private static final String ALL = "全部";
    private static final String UNCHECKED = "未核查";

    private final Scheme scheme;
    private final Checklists checklists;
    private final Clock clock;
    private final Map<String, CaseRow> rows;

    ChecklistStory(Scheme scheme, Checklists checklists, Clock clock) {
        this.scheme = scheme;
        this.checklists = checklists;
        this.clock = clock;
        this.rows = CaseTable.read(SCHEME, "walkthrough").stream()
                .collect(Collectors.toMap(row -> row.get("支部"), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public int year() {
        return 2025;
    }

    @Override
    public List<Unit> units() {
        return List.of(ABOVE);
    }

    @Override
    public List<Branch> branches() {
        return rows.values().stream()
                .map(row -> new Branch(row.get("支部"), row.get("支部") + "党支部", ABOVE, kind(row), 20, null))
                .toList();
    }

    private static BranchKind kind(CaseRow row) {
        return BranchKind.valueOf(row.get("类型").toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        return user.id().equals(task.key().equals("Task_FillSheet") ? "assessor1" : "office");
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return switch (task.key()) {
            case "Task_FillSheet" -> sheet(task);
            case "Task_CloseSelfCheck", "Task_CloseCheck" -> Optional.of(Map.of("reason", "多次催收仍未交，按期截止"));
            case "Task_ListImprovements" ->
                Optional.of(Map.of(
                        "due", LocalDate.now(clock).plusMonths(3).toString(), "instruction", "各责任主体对照清单逐条整改，到期报送情况"));
            case "Task_Report" -> Optional.of(Map.of("report", "检查已完成，各支部进展见表，不评星级。"));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, String>> sheet(OpenTask task) {
        CaseRow row = Objects.requireNonNull(rows.get(task.branchName().replace("党支部", "")));
        boolean self = task.name().startsWith(scheme.sheet("self").name());
        if (!self && row.get("核查结果").contains(UNCHECKED)) {
            return Optional.empty();
        }
        return Optional.of(
                form(self ? "self" : "check", kind(row), self ? ALL + CheckState.MET.title() : row.get("核查结果")));
    }

    /** All points met but for what the table says. */
    private Map<String, String> form(String sheet, BranchKind kind, String found) {
        Map<String, String> changes = new LinkedHashMap<>();
        String rest = CheckState.MET.title();
        for (String change : found.split(" ")) {
            if (change.startsWith(ALL)) {
                rest = change.substring(ALL.length());
            } else {
                changes.put(change.split("=")[0], change.split("=")[1]);
            }
        }
        Map<String, String> form = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            if (point.concerns(kind.name().toLowerCase(Locale.ROOT))) {
                CheckState state = state(changes.getOrDefault(point.code(), rest));
                form.put("score_" + point.code(), state.name().toLowerCase(Locale.ROOT));
                form.put("reason_" + point.code(), state == CheckState.MET ? "" : "现场核查时材料不全");
            }
        }
        return form;
    }

    private static CheckState state(String title) {
        for (CheckState state : CheckState.values()) {
            if (state.title().equals(title)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state " + title);
    }

    @Override
    public void onStage(String stage) {}

    @Override
    public void onCompleted(OpenTask task) {}

    @Override
    public List<String> differences(String cycle) {
        Map<String, Progress> found = checklists.progress(cycle);
        List<String> differences = new ArrayList<>();
        rows.forEach((branch, row) -> {
            String expected = row.get("进展").isEmpty() ? "不出进展" : expected(row);
            String actual = Optional.ofNullable(found.get(branch))
                    .filter(progress -> progress.all().share().isPresent())
                    .map(ChecklistStory::actual)
                    .orElse("不出进展");
            if (!expected.equals(actual)) {
                differences.add(branch + "：应为 " + expected + "，实为 " + actual);
            }
        });
        return differences;
    }

    private static String expected(CaseRow row) {
        return List.of("适用", "达标", "部分达标", "未达标", "不适用", "进展", "总支未达标", "学校未达标").stream()
                .map(row::get)
                .collect(Collectors.joining("/"));
    }

    private static String actual(Progress progress) {
        Counts own = progress.all();
        return "%d/%d/%d/%d/%d/%s/%d/%d"
                .formatted(
                        own.applicable(),
                        own.met(),
                        own.partlyMet(),
                        own.notMet(),
                        own.notApplicable(),
                        own.share().orElseThrow().rounded().toPlainString(),
                        notMet(progress, Responsible.GENERAL_BRANCH),
                        notMet(progress, Responsible.COLLEGE));
    }

    private static int notMet(Progress progress, Responsible level) {
        return Optional.ofNullable(progress.others().get(level))
                .map(Counts::notMet)
                .orElse(0);
    }
}
