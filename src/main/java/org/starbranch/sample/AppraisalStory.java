package org.starbranch.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Unit;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;

/**
 * The appraisal by points of 004: thirteen branches under eight general branches, in two halves of a year. One bonus is scored
 * too high at first; the cross-check sends it back, and the table has what it was corrected to.
 */
final class AppraisalStory implements SchemeStory {

    static final String SCHEME = "zaozhuang-2020";

    private static final String MISSING = "缺";
    private static final String NOT_APPLICABLE = "不适用";

    private static final String TOO_HIGH = "V08";
    private static final String BONUS = "innovation_score";

    private final Scheme scheme;
    private final Standings standings;
    private final Map<String, CaseRow> branches;
    private final Map<String, CaseRow> units = new LinkedHashMap<>();
    private boolean sentBack;

    AppraisalStory(Scheme scheme, Standings standings) {
        this.scheme = scheme;
        this.standings = standings;
        this.branches = CaseTable.by("支部", SCHEME, "walkthrough");
        CaseTable.read(SCHEME, "general-branches").forEach(row -> units.put("U" + (units.size() + 1), row));
    }

    @Override
    public int year() {
        return 2025;
    }

    @Override
    public List<Unit> units() {
        return units.entrySet().stream()
                .map(unit -> new Unit(unit.getKey(), name(unit.getValue())))
                .toList();
    }

    private static String name(CaseRow unit) {
        return unit.get("党总支") + "系党总支";
    }

    @Override
    public List<Branch> branches() {
        return branches.entrySet().stream()
                .map(branch -> new Branch(
                        branch.getKey(),
                        branch.getKey() + "党支部",
                        unitOf(branch.getValue()),
                        BranchKind.TEACHERS,
                        20,
                        null))
                .toList();
    }

    private @Nullable Unit unitOf(CaseRow branch) {
        return units().stream()
                .filter(unit -> unit.name().equals(name(branch)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        return user.id().startsWith("officer")
                || List.of("office", "assessor1", "committee1").contains(user.id());
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return switch (task.key()) {
            case "Task_FillSheet" -> sheet(task);
            case "Task_CloseSelf", "Task_CloseGeneral", "Task_CloseCommittee" ->
                Optional.of(Map.of("reason", "多次催收仍未交，按期截止"));
            case "Task_CrossCheck" -> Optional.of(check());
            case "Task_File" -> Optional.of(Map.of("filing_no", "组人备〔2025〕7号"));
            case "Task_Confirm" -> Optional.of(Map.of("minute_no", "党纪〔2026〕2号", "opinion", "同意，不作排名通报"));
            case "Task_Publicise" -> Optional.of(Map.of("scope", "院内公示栏，异议向组织人事部提出"));
            case "Task_CloseNotice" -> Optional.of(Map.of("objections", "无", "decision", "PASSED"));
            default -> Optional.empty();
        };
    }

    private Map<String, String> check() {
        if (sentBack) {
            return Map.of("decision", "PASSED", "findings", "抽查各总支最高、最低的支部，记录与得分相符");
        }
        sentBack = true;
        return Map.of(
                "decision", "RETURNED",
                "findings", "抽查 " + TOO_HIGH + "，加分没有材料支撑",
                "returns", TOO_HIGH + "，" + BONUS + "，只有一项表彰材料");
    }

    private Optional<Map<String, String>> sheet(OpenTask task) {
        if (task.name().contains("退回补正")) {
            String corrected = changes(
                            Objects.requireNonNull(branches.get(TOO_HIGH)).get("上半年变动"))
                    .get(BONUS);
            return Optional.of(Map.of("score_" + BONUS, corrected, "reason_" + BONUS, "按现有材料更正"));
        }
        boolean first = task.name().contains("上半年");
        if (task.name().startsWith(generalBranches().sheets().get(0).name())) {
            return units.values().stream()
                    .filter(unit -> name(unit).equals(task.branchName()))
                    .map(unit -> options(unit, first))
                    .findFirst();
        }
        CaseRow row = Objects.requireNonNull(branches.get(task.branchName().replace("党支部", "")));
        boolean self = task.name().startsWith(scheme.sheet("self").name());
        String cell = self ? "" : Objects.requireNonNull(row.get(first ? "上半年变动" : "下半年变动"));
        if (cell.equals(MISSING)) {
            return Optional.empty();
        }
        Map<String, String> changes = changes(cell);
        if (!self && first && row == branches.get(TOO_HIGH)) {
            changes.put(BONUS, "10");
        }
        return Optional.of(points(self ? "self" : "general", changes));
    }

    private Scheme generalBranches() {
        return scheme.about(Subject.GENERAL_BRANCH);
    }

    /** Full marks and no bonus, but for what the table changes. */
    private Map<String, String> points(String sheet, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            String score = changes.getOrDefault(
                    point.code(), isBonus(point) ? "0" : point.max().toPlainString());
            if (score.equals(NOT_APPLICABLE)) {
                form.put("not_applicable_" + point.code(), "true");
            } else {
                form.put("score_" + point.code(), score);
            }
            if (point.reason() != ReasonRule.NONE) {
                boolean full = score.equals(point.max().toPlainString());
                boolean silent = full && point.reason() != ReasonRule.ALWAYS;
                form.put("reason_" + point.code(), silent ? "" : "查阅手册和台账，见考核记录");
            }
        }
        return form;
    }

    private static Map<String, String> changes(@Nullable String cell) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String change : cell == null || cell.isEmpty() ? new String[0] : cell.split(" ")) {
            changes.put(change.split("=")[0], change.split("=")[1]);
        }
        return changes;
    }

    private boolean isBonus(Point point) {
        return scheme.parts().stream()
                .filter(part -> part.bonus())
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.items().stream())
                .anyMatch(item -> item.points().contains(point));
    }

    private Map<String, String> options(CaseRow unit, boolean first) {
        String[] values =
                Objects.requireNonNull(unit.get(first ? "上四条" : "下四条")).split(" ");
        List<Point> points =
                generalBranches().pointsOf(generalBranches().sheets().get(0).code());
        Map<String, String> form = new LinkedHashMap<>();
        for (int index = 0; index < points.size(); index++) {
            form.put("score_" + points.get(index).code(), values[index]);
            form.put("reason_" + points.get(index).code(), values[index].equals("5") ? "" : "制度执行有缺项");
        }
        return form;
    }

    @Override
    public void onStage(String stage) {}

    @Override
    public void onCompleted(OpenTask task) {}

    @Override
    public List<String> differences(String cycle) {
        List<String> differences = new ArrayList<>();
        branches.forEach((branch, row) -> {
            compare(differences, cycle, branch, 1, row.get("上计入"), "");
            compare(differences, cycle, branch, 2, row.get("下计入"), "");
            compare(differences, cycle, branch, 0, row.get("年度计入"), row.get("星级"));
        });
        units.forEach((unit, row) -> {
            compare(differences, cycle, unit, 1, row.get("上得分"), "");
            compare(differences, cycle, unit, 2, row.get("下得分"), "");
            compare(differences, cycle, unit, 0, row.get("年度准确值"), row.get("星级"));
        });
        return differences;
    }

    private void compare(
            List<String> differences,
            String cycle,
            String subject,
            int half,
            @Nullable String total,
            @Nullable String star) {
        Optional<Standing> standing = standings.of(cycle, half, subject);
        String actual = standing.map(Standing::counted).orElse("");
        boolean starred = half > 0
                || Objects.equals(star, standing.map(AppraisalStory::star).orElse(""));
        if (!ExactNumber.isSame(Objects.requireNonNullElse(total, ""), actual) || !starred) {
            differences.add("%s 第%d段：应为 %s %s，实为 %s %s"
                    .formatted(
                            subject,
                            half,
                            total,
                            star,
                            actual,
                            standing.map(AppraisalStory::star).orElse("")));
        }
    }

    private static String star(Standing standing) {
        return standing.stars()
                .map(found -> found.isRated() ? found.toString() : found.title())
                .orElse("未出");
    }
}
