package org.starbranch.sample;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The story of the sample year. It meets every rule once: a cap that moves somebody (B04), a tie settled by vote (B02,
 * B03), one settled by a key (B12, B13), a veto (B18), a returned item (B10), a change by the superior (B11) and one
 * after verification (B03), an upheld objection (B19), a rejected one (B13), a one-star branch (B20).
 */
final class SampleYear implements Script {

    private final String cycle;
    private final Map<String, String> branchesByName;
    private final SimulatedUser office;
    private final PublicReader reader;
    private final boolean sample;
    private final Map<String, Answer> answers = new HashMap<>();

    SampleYear(
            String cycle,
            Map<String, String> branchesByName,
            SampleScores scores,
            Clock clock,
            SimulatedUser office,
            PublicReader reader) {
        this.cycle = cycle;
        this.branchesByName = Map.copyOf(branchesByName);
        this.office = office;
        this.reader = reader;
        this.sample = branchesByName.size() <= 21;
        answers.putAll(new RatingStory(scores, clock).answers());
        answers.putAll(new ProposalStory(Integer.parseInt(cycle.substring(0, 4)), sample, clock).answers());
        answers.putAll(new VerificationStory(sample, clock).answers());
        answers.putAll(new ObjectionStory().answers());
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        String branch = branch(task);
        String taker = switch (task.key()) {
            case "Task_AssessBranch" -> assessorOf(branch);
            case "Task_ScoreDaily" -> branch.equals("B16") ? "office2" : "office";
            case "Task_SettleTie" -> "committee3";
            case "Task_Resolve", "Task_ConfirmVeto", "Task_DecideObjection" -> "committee1";
            case "Task_DecideVerification" -> "verifier2";
            case "Task_ChooseMethod", "Task_RecordVisit", "Task_Finding" -> "verifier1";
            case "Task_PrepareProposal", "Task_PublishNotice", "Task_Award", "Task_AssignHandler", "Task_Answer" ->
                "office";
            default -> user.id();
        };
        return user.id().equals(taker);
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return Optional.ofNullable(answers.get(task.key())).map(answer -> answer.fill(branch(task), user.shown(task)));
    }

    /** The office hears of an incident while the assessments run. */
    @Override
    public void onStage(String stage) {
        if (stage.equals("RATING")) {
            office.post(
                    "/api/cycles/" + cycle + "/vetoes",
                    Map.of(
                            "branch", "B18",
                            "ground", "ideology_incident",
                            "text", "5月一名党员在网络平台转发错误言论，造成不良影响",
                            "evidence", "学校网信办通报2025-07号"));
        }
    }

    /** Two readers of the public notice object. */
    @Override
    public void onCompleted(OpenTask task) {
        if (sample && task.key().equals("Task_PublishNotice")) {
            reader.object(cycle, "B19", "民主评议公示和谈心谈话记录齐全，评分时没有计入，请复核这两项。");
            reader.object(cycle, "B13", "认为本支部总分与B12相同，应同为三星。");
        }
    }

    /** Whether a task is about this branch. */
    boolean isAbout(OpenTask task, String branch) {
        return branch(task).equals(branch);
    }

    private String branch(OpenTask task) {
        return branchesByName.getOrDefault(task.branchName(), "");
    }

    /** Three assessors share the branches, and none of them meets his own. */
    private static String assessorOf(String branch) {
        int profile = (Integer.parseInt(branch.substring(1)) - 1) % 20 + 1;
        if (profile <= 7) {
            return "assessor3";
        }
        return profile <= 14 ? "assessor1" : "assessor2";
    }
}
