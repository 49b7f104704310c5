package org.starbranch.workflow.rectification;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.starbranch.rectification.CaseFile;
import org.starbranch.rectification.Measure;
import org.starbranch.rectification.Result;
import org.starbranch.rectification.Step;

/**
 * A rectification's file as the forms show it: one text for a name, none where there is nothing to show. Names with a
 * number belong to a slot of the plan.
 */
record ShownFile(CaseFile file) {

    /** A variable holds 4,000 characters. */
    private static final int LONGEST = 3900;

    Map<String, Object> texts() {
        Map<String, Object> texts = new TreeMap<>();
        texts.put("number", file.rectification().number());
        texts.put("round", "第" + file.rectification().round() + "轮");
        file.last(Step.Kind.TALKED).ifPresent(talk -> showTalk(talk, texts));
        file.last(Step.Kind.REOPENED).ifPresent(step -> texts.put("reopenedBecause", step.text()));
        file.last(Step.Kind.NOT_PASSED)
                .filter(step -> step.roundNo() == file.rectification().round())
                .ifPresent(step -> texts.put("lastFinding", step.text()));
        showPlan(texts);
        showResults(texts);
        return texts;
    }

    private static void showTalk(Step talk, Map<String, Object> texts) {
        texts.put("talk", talk.onDay() + "，谈话人：" + talk.person());
        texts.put("causes", talk.text());
    }

    private void showPlan(Map<String, Object> texts) {
        file.plan().forEach(measure -> texts.put("plan_" + measure.slot(), text(measure)));
        file.vague().forEach((slot, reason) -> texts.put("returned_" + slot, reason));
        for (Measure measure : file.plan()) {
            if (!file.openSlots().contains(measure.slot())) {
                texts.put("locked_" + measure.slot(), true);
            }
        }
        if (!file.formerPlan().isEmpty()) {
            texts.put("formerPlan", shortened(formerPlan()));
        }
    }

    private void showResults(Map<String, Object> texts) {
        file.reports().forEach(report -> texts.put("done_" + report.slot(), text(report)));
        file.unfinished().forEach((slot, reason) -> texts.put("undone_" + slot, reason));
        file.owedSlots().forEach(slot -> texts.put("owed_" + slot, true));
    }

    private String formerPlan() {
        return file.formerPlan().stream().map(ShownFile::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Measure measure) {
        return line("存在问题", measure.problem())
                + line("具体做法", measure.what())
                + line("责任人", measure.who())
                + line("完成时间", measure.dueOn().toString())
                + line("佐证材料", measure.evidence());
    }

    private static String text(Result result) {
        return line("整改结果", result.result()) + line("佐证材料", result.evidence());
    }

    private static String line(String label, String text) {
        return text.isBlank() ? "" : "- " + label + "：" + text + "\n";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "……";
    }
}
