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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Unit;
import org.starbranch.review.Checklists;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Progress;
import org.starbranch.scoring.Progress.Counts;

/**
 * The checklist of 003 with ten branches. One of them is not checked to the end: its sheet cannot be handed in, the office
 * closes the round, and there is no progress for it; what had been looked at there is in the table only. What is not met is
 * checked once more when its day has passed, and a second table says what came of it.
 */
final class ChecklistStory implements SchemeStory {

    static final String SCHEME = "xinyang-stage1";

    private static final Unit ABOVE = new Unit("U1", "教学党总支");
    private static final String ALL = "全部";
    private static final String UNCHECKED = "未核查";
    private static final Set<CheckState> UNMET = Set.of(CheckState.NOT_MET, CheckState.PARTLY_MET);

    private final Scheme scheme;
    private final Checklists checklists;
    private final Clock clock;
    private final Map<String, CaseRow> rows;
    private final Map<String, CaseRow> followUp;
    private final List<String> differencesAtTheCheck = new ArrayList<>();
    private boolean ordered;
    private boolean compared;

    ChecklistStory(Scheme scheme, Checklists checklists, Clock clock) {
        this.scheme = scheme;
        this.checklists = checklists;
        this.clock = clock;
        this.rows = CaseTable.by("支部", SCHEME, "walkthrough");
        this.followUp = CaseTable.by("支部", SCHEME, "followup");
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
        boolean assessors = task.name().startsWith(scheme.sheet("check").name());
        return user.id().startsWith("officer") || user.id().equals(assessors ? "assessor1" : "office");
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return switch (task.key()) {
            case "Task_FillSheet" -> sheet(task);
            case "Task_CloseSelfCheck", "Task_CloseCheck" -> Optional.of(Map.of("reason", "多次催收仍未交，按期截止"));
            case "Task_ListImprovements" -> Optional.of(order());
            case "Task_Report" -> Optional.of(Map.of("report", "检查已完成，各支部进展见表，不评星级。"));
            default -> Optional.empty();
        };
    }

    private Map<String, String> order() {
        if (ordered) {
            return Map.of("decision", "END", "instruction", "其余条目列入下一阶段");
        }
        ordered = true;
        String due = LocalDate.now(clock).plusMonths(3).toString();
        return Map.of("decision", "FOLLOW", "due", due, "instruction", "各责任主体对照清单逐条整改，到期报送情况");
    }

    private Optional<Map<String, String>> sheet(OpenTask task) {
        CaseRow row = Objects.requireNonNull(rows.get(task.branchName().replace("党支部", "")));
        Sheet sheet = scheme.sheets().stream()
                .filter(candidate -> task.name().startsWith(candidate.name()))
                .findFirst()
                .orElseThrow();
        if (sheet.code().equals("check") && row.get("核查结果").contains(UNCHECKED)) {
            return Optional.empty();
        }
        Map<String, CheckState> found = sheet.inTotal() ? found(row.get("核查结果")) : Map.of();
        return Optional.of(
                task.name().contains("改进复查")
                        ? recheck(sheet, found, row.get("支部"))
                        : form(sheet, kind(row), found, point -> true));
    }

    /** What was not met and what is found there now. */
    private Map<String, String> recheck(Sheet sheet, Map<String, CheckState> before, String branch) {
        Map<String, CheckState> now = new LinkedHashMap<>(before);
        Optional.ofNullable(followUp.get(branch)).ifPresent(row -> now.putAll(found(row.get("复查结果"))));
        Map<String, String> form = form(
                sheet,
                kind(Objects.requireNonNull(rows.get(branch))),
                now,
                point -> UNMET.contains(before.getOrDefault(point, CheckState.MET)));
        form.replaceAll((field, typed) -> field.startsWith("reason_") ? "到场复查" : typed);
        return form;
    }

    /** What a cell says that is not met, by point; 全部 stands for every point. */
    private Map<String, CheckState> found(String cell) {
        Map<String, CheckState> found = new LinkedHashMap<>();
        for (String change : cell.split(" ")) {
            if (change.startsWith(ALL)) {
                CheckState rest = state(change.substring(ALL.length()));
                scheme.points().forEach(point -> found.put(point.code(), rest));
            } else if (!change.endsWith(UNCHECKED)) {
                found.put(change.split("=")[0], state(change.split("=")[1]));
            }
        }
        return found;
    }

    /** The wanted points of a sheet, met but for what was found. */
    private Map<String, String> form(
            Sheet sheet, BranchKind kind, Map<String, CheckState> found, Predicate<String> wanted) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet.code())) {
            if (point.concerns(kind.name().toLowerCase(Locale.ROOT)) && wanted.test(point.code())) {
                CheckState state = found.getOrDefault(point.code(), CheckState.MET);
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
    public void onCompleted(OpenTask task) {
        if (task.key().equals("Task_ListImprovements") && !compared) {
            compared = true;
            differencesAtTheCheck.addAll(differences(year() + "-" + SCHEME, Map.of()));
        }
    }

    @Override
    public List<String> differences(String cycle) {
        List<String> differences = new ArrayList<>(differencesAtTheCheck);
        differences.addAll(differences(cycle, followUp));
        return differences;
    }

    /** @param later the rows that differ from the first table, by branch */
    private List<String> differences(String cycle, Map<String, CaseRow> later) {
        Map<String, Progress> found = checklists.progress(cycle);
        List<String> differences = new ArrayList<>();
        rows.forEach((branch, first) -> {
            CaseRow row = later.getOrDefault(branch, first);
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
