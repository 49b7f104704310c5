package org.starbranch.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.starbranch.ledger.Ledger;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Unit;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision;
import org.starbranch.review.Decisions;
import org.starbranch.review.Evaluations;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Fraction;

/** The semester self-assessments and the yearly evaluation of 001, with twelve branches and five groups of raters. */
final class EvaluationStory implements SchemeStory {

    static final String SCHEME = "jinsong-2017";

    private static final Unit ABOVE = new Unit("U1", "学校党总支");
    private static final String TITLED = "S09";
    private static final int FEWEST_BALLOTS = 5;

    /** Such as {@code 3×全合格（planning=不合格 team=优秀）}. */
    private static final Pattern SHEETS = Pattern.compile("(?:([0-9]+)×)?全(优|合格)(?:（(.*)）)?");

    /** Columns of the table, by sheet. */
    private static final Map<String, String> COLUMNS =
            Map.of("experts", "专家", "committees", "支委", "members", "党员", "masses", "群众", "parties", "民主党派");

    private final Scheme scheme;
    private final Evaluations evaluations;
    private final Standings standings;
    private final Decisions decisions;
    private final Rectifications rectifications;
    private final Ledger ledger;
    private final Map<String, CaseRow> rows;

    EvaluationStory(
            Scheme scheme,
            Evaluations evaluations,
            Standings standings,
            Decisions decisions,
            Rectifications rectifications,
            Ledger ledger) {
        this.scheme = scheme;
        this.evaluations = evaluations;
        this.standings = standings;
        this.decisions = decisions;
        this.rectifications = rectifications;
        this.ledger = ledger;
        this.rows = CaseTable.by("支部", SCHEME, "walkthrough");
    }

    @Override
    public int year() {
        return 2025;
    }

    @Override
    public int month() {
        return 9;
    }

    @Override
    public List<Unit> units() {
        return List.of(ABOVE);
    }

    @Override
    public List<Branch> branches() {
        return rows.keySet().stream()
                .map(code -> new Branch(code, code + "党支部", ABOVE, BranchKind.TEACHERS, 20, null))
                .toList();
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        return List.of("office", "committee1").contains(user.id());
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return switch (task.key()) {
            case "Task_FillSheet" -> sheet(user, task);
            case "Task_InviteRaters" ->
                Optional.of(Map.of(
                        "panel_experts", "assessor1 assessor2 assessor3",
                        "panel_committees", "member01，member02，member03，member04"));
            case "Task_CloseFirstSelf", "Task_CloseSecondSelf", "Task_CloseEvaluation" ->
                Optional.of(Map.of("reason", "多次催收仍未交，按期截止"));
            case "Task_Publicise" -> Optional.of(Map.of("scope", "全校，校园网和公告栏"));
            case "Task_Showcase" -> Optional.of(Map.of("outcome", "NOT_HELD", "content", "本学期支部活动较多，与党总支商定改为书面交流"));
            case "Task_AnswerLinkage" -> Optional.of(Map.of("decision", "DONE", "note", "已研究安排"));
            case "Task_DecideTitle" ->
                Optional.of(Map.of(
                        "branch", TITLED,
                        "minute_no", "党总支〔2026〕9号",
                        "opinion", "得分第二，工作创新突出，经会议讨论决定"));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, String>> sheet(SimulatedUser user, OpenTask task) {
        CaseRow row = Objects.requireNonNull(rows.get(task.branchName().replace("党支部", "")));
        String sheet = scheme.sheets().stream()
                .filter(candidate -> task.name().startsWith(candidate.name()))
                .findFirst()
                .orElseThrow()
                .code();
        return switch (sheet) {
            case "self" -> Optional.of(self(row.get(task.name().contains("上学期") ? "上学期自评" : "下学期自评")));
            case "records" -> Optional.of(Map.of("score_awards", row.get("获奖项数")));
            case "experts", "committees" -> panel(user, sheet, row.get(column(sheet)));
            default -> ballot(sheet, row.get(column(sheet)));
        };
    }

    private static String column(String sheet) {
        return Objects.requireNonNull(COLUMNS.get(sheet));
    }

    private Map<String, String> self(String text) {
        String[] parts = text.split("；获奖");
        Map<String, String> form = levels("self", matched(parts[0]));
        form.put("score_awards", parts[1]);
        return form;
    }

    /** The experts hand in as many sheets as the table says, the third of them or all three may fail to. */
    private Optional<Map<String, String>> panel(SimulatedUser user, String sheet, String text) {
        int place = 0;
        for (Matcher sheets : all(text)) {
            place += Integer.parseInt(sheets.group(1));
            if (number(user) <= place || sheet.equals("committees")) {
                return Optional.of(levels(sheet, sheets));
            }
        }
        return Optional.empty();
    }

    private static int number(SimulatedUser user) {
        return Integer.parseInt(user.id().replaceAll("[^0-9]", ""));
    }

    private Optional<Map<String, String>> ballot(String sheet, String text) {
        List<Matcher> all = all(text);
        int replies = all.stream()
                .mapToInt(sheets -> Integer.parseInt(sheets.group(1)))
                .sum();
        if (replies < FEWEST_BALLOTS) {
            return Optional.empty();
        }
        Map<String, String> form = new LinkedHashMap<>(Map.of("replies", String.valueOf(replies)));
        for (Point point : scheme.pointsOf(sheet)) {
            form.put(
                    "score_" + point.code(),
                    all.stream()
                            .map(sheets -> level(sheets, point).name() + "×" + sheets.group(1))
                            .collect(Collectors.joining("，")));
        }
        return Optional.of(form);
    }

    private Map<String, String> levels(String sheet, Matcher text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            if (point.scale() instanceof Scale.Levels) {
                Level level = level(text, point);
                form.put("score_" + point.code(), level.code());
                form.put("reason_" + point.code(), level.percent() == 100 ? "" : "对照指标，" + level.name());
            }
        }
        return form;
    }

    private Level level(Matcher text, Point point) {
        String name = text.group(2).equals("优") ? "优秀" : text.group(2);
        for (String change :
                text.group(3) == null ? new String[0] : text.group(3).split(" ")) {
            if (change.startsWith(point.code() + "=")) {
                name = change.split("=")[1];
            }
        }
        String wanted = name;
        return scheme.levels().stream()
                .filter(level -> level.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static List<Matcher> all(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("；")).stream()
                        .map(EvaluationStory::matched)
                        .toList();
    }

    private static Matcher matched(String text) {
        Matcher matcher = SHEETS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no sheets: " + text);
        }
        return matcher;
    }

    @Override
    public void onStage(String stage) {}

    @Override
    public void onCompleted(OpenTask task) {}

    @Override
    public List<String> differences(String cycle) {
        Set<String> titled = decisions.of(cycle).stream()
                .filter(decision -> decision.kind() == Decision.Kind.TITLE)
                .map(Decision::subject)
                .collect(Collectors.toSet());
        Set<String> rectified = rectifications.open(cycle).stream()
                .map(open -> open.rating().branch())
                .collect(Collectors.toSet());
        Map<String, String> entered = ledger.ofCycle(cycle).stream()
                .collect(Collectors.toMap(
                        entry -> entry.rating().branch(), entry -> entry.star().toString()));
        List<String> differences = new ArrayList<>();
        rows.forEach((branch, row) -> {
            Optional<Standing> standing = standings.of(cycle, 0, branch);
            check(
                    differences,
                    branch,
                    "总分",
                    row.get("总分准确值"),
                    standing.map(Standing::counted).orElse(""));
            check(differences, branch, "自评", row.get("自评均分"), selfMean(cycle, branch));
            same(
                    differences,
                    branch,
                    "星级",
                    row.get("星级"),
                    standing.map(Standing::star).filter(s -> !s.isEmpty()).orElse("未出"));
            same(differences, branch, "台账", row.get("星级"), entered.getOrDefault(branch, "未出"));
            same(differences, branch, "称号", row.get("称号"), titled.contains(branch) ? "优秀党支部" : "");
            same(differences, branch, "整改", row.get("整改"), rectified.contains(branch) ? "是" : "");
        });
        return differences;
    }

    private String selfMean(String cycle, String branch) {
        return evaluations.selfMean(cycle, branch).map(Fraction::toString).orElse("");
    }

    private static void check(List<String> differences, String branch, String what, String expected, String actual) {
        if (!ExactNumber.isSame(expected, actual)) {
            differences.add(branch + " " + what + "：应为 " + expected + "，实为 " + actual);
        }
    }

    private static void same(List<String> differences, String branch, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(branch + " " + what + "：应为 " + expected + "，实为 " + actual);
        }
    }
}
