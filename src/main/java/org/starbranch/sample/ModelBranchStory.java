package org.starbranch.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Unit;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Decisions;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** Model branches of 002: fourteen branches, three sources by weight, a veto, and a title that does not stand. */
final class ModelBranchStory implements SchemeStory {

    static final String SCHEME = "aksu-2020";

    private static final Unit ABOVE = new Unit("U1", "教学党总支");
    private static final String LOST = "A03";
    private static final int FEWEST_BALLOTS = 5;

    private final Scheme scheme;
    private final Standings standings;
    private final Decisions decisions;
    private final Rectifications rectifications;
    private final SimulatedUser office;
    private final Map<String, CaseRow> rows;

    ModelBranchStory(
            Scheme scheme,
            Standings standings,
            Decisions decisions,
            Rectifications rectifications,
            SimulatedUser office) {
        this.scheme = scheme;
        this.standings = standings;
        this.decisions = decisions;
        this.rectifications = rectifications;
        this.office = office;
        this.rows = CaseTable.by("支部", SCHEME, "walkthrough");
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
        return rows.entrySet().stream()
                .map(row -> new Branch(
                        row.getKey(),
                        row.getKey() + "党支部",
                        row.getValue().get("上级单位").equals("党总支") ? ABOVE : null,
                        BranchKind.TEACHERS,
                        Integer.parseInt(row.getValue().get("党员数")),
                        null))
                .toList();
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        return List.of("office", "committee1", "officer1").contains(user.id());
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return switch (task.key()) {
            case "Task_Prepare" -> Optional.of(Map.of("history", history()));
            case "Task_FillSheet" -> sheet(user, task);
            case "Task_CloseReport", "Task_CloseAssessment" -> Optional.of(Map.of("reason", "多次催收仍未交，按期截止"));
            case "Task_RateMembers" -> Optional.of(Map.of("members", members()));
            case "Task_HearBranch" -> Optional.of(Map.of("hearing", "STATEMENT", "statement", "认可事实，已全面整改"));
            case "Task_ConfirmVeto" ->
                Optional.of(Map.of(
                        "decision", "CONFIRMED",
                        "scope", "RATING",
                        "reason", "事实清楚，支部已陈述意见",
                        "minute_number", "院党纪〔2025〕30号"));
            case "Task_Recognise" -> Optional.of(Map.of("minute_no", "院党纪〔2026〕1号", "opinion", "符合条件，同意认定"));
            case "Task_Publicise" -> Optional.of(Map.of("scope", "校园网、报告栏，反映问题请联系组织部"));
            case "Task_Name" -> Optional.of(Map.of("paper_no", "院党字〔2026〕3号"));
            case "Task_Reverify" -> Optional.of(Map.of("totals", "A01，95\n" + LOST + "，89.99\nA14，90"));
            default -> Optional.empty();
        };
    }

    private String history() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "，" + row.getValue().get("往年星级").replace("否决", "0"))
                .collect(Collectors.joining("\n"));
    }

    private String members() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "，" + row.getValue().get("党员数") + "，"
                        + row.getValue().get("五星党员") + (row.getKey().equals("A14") ? "，年度表彰集中，支委会逐人说明" : ""))
                .collect(Collectors.joining("\n"));
    }

    private Optional<Map<String, String>> sheet(SimulatedUser user, OpenTask task) {
        CaseRow row = Objects.requireNonNull(rows.get(task.branchName().replace("党支部", "")));
        String sheet = scheme.sheets().stream()
                .filter(candidate -> task.name().startsWith(candidate.name()))
                .findFirst()
                .orElseThrow()
                .code();
        return switch (sheet) {
            case "self" -> Optional.of(score(sheet, "95"));
            case "democratic" -> ballot(sheet, row.get("民主测评票"));
            case "panel" -> scored(sheet, row.get("考核组").split(" ")[place(user) - 1]);
            default -> scored(sheet, row.get("上级评价"));
        };
    }

    private static int place(SimulatedUser user) {
        return Integer.parseInt(user.id().replaceAll("[^0-9]", ""));
    }

    /** Nothing where the table has no score: the sheet is never handed in. */
    private Optional<Map<String, String>> scored(String sheet, String score) {
        return score.isEmpty() ? Optional.empty() : Optional.of(score(sheet, score));
    }

    private Map<String, String> score(String sheet, String score) {
        Point point = scheme.pointsOf(sheet).get(0);
        Map<String, String> form = new LinkedHashMap<>(Map.of("score_" + point.code(), score));
        if (point.reason() != Point.ReasonRule.NONE) {
            form.put("reason_" + point.code(), "对照各方面情况综合评定");
        }
        return form;
    }

    private Optional<Map<String, String>> ballot(String sheet, String text) {
        List<String[]> votes =
                Arrays.stream(text.split("；")).map(vote -> vote.split("×")).toList();
        int replies = votes.stream().mapToInt(vote -> Integer.parseInt(vote[0])).sum();
        String tally = votes.stream().map(vote -> vote[1] + "×" + vote[0]).collect(Collectors.joining("，"));
        String point = scheme.pointsOf(sheet).get(0).code();
        return replies < FEWEST_BALLOTS
                ? Optional.empty()
                : Optional.of(Map.of("replies", String.valueOf(replies), "score_" + point, tally));
    }

    /** The office hears of an incident as soon as the year is open. */
    @Override
    public void onStage(String stage) {
        if (stage.equals("RATING")) {
            rows.forEach((branch, row) -> {
                if (!row.get("否决").isEmpty()) {
                    office.post(
                            "/api/cycles/" + year() + "-" + SCHEME + "/vetoes",
                            Map.of("branch", branch, "ground", row.get("否决"), "text", "实验室安全事件，造成不良影响"));
                }
            });
        }
    }

    @Override
    public void onCompleted(OpenTask task) {}

    @Override
    public List<String> differences(String cycle) {
        Set<String> models = of(cycle, Kind.TITLE);
        Set<String> talks = of(cycle, Kind.TALK);
        Set<String> rectified = rectifications.open(cycle).stream()
                .map(open -> open.rating().branch())
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        rows.forEach((branch, row) -> {
            Optional<Standing> standing = standings.of(cycle, 0, branch);
            String total = standing.map(Standing::counted).orElse("");
            if (!ExactNumber.isSame(row.get("总分准确值"), total)) {
                differences.add(branch + " 总分：应为 " + row.get("总分准确值") + "，实为 " + total);
            }
            same(
                    differences,
                    branch,
                    row,
                    "最终星级",
                    standing.map(ModelBranchStory::star).orElse(""));
            same(differences, branch, row, "样板", models.contains(branch) ? "是" : "");
            same(differences, branch, row, "整改", rectified.contains(branch) ? "是" : "");
            same(differences, branch, row, "约谈", talks.contains(branch) ? "是" : "");
        });
        if (!of(cycle, Kind.REVOCATION).equals(Set.of(LOST))) {
            differences.add("复查后应取消 " + LOST + "，实为 " + of(cycle, Kind.REVOCATION));
        }
        return differences;
    }

    private Set<String> of(String cycle, Kind kind) {
        return decisions.of(cycle).stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::subject)
                .collect(Collectors.toSet());
    }

    private static String star(Standing standing) {
        return standing.stars()
                .map(found -> found.isRated() ? found.toString() : found.title())
                .orElse("未出");
    }

    private static void same(List<String> differences, String branch, CaseRow row, String column, String actual) {
        if (!row.get(column).equals(actual)) {
            differences.add(branch + " " + column + "：应为 " + row.get(column) + "，实为 " + actual);
        }
    }
}
