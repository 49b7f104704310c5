package org.starbranch.bench;

import java.util.List;
import java.util.Map;

/**
 * {@code branch-rating.bpmn} with its flow as it is and nothing behind it: no listeners, no forms, no-op delegates. Each
 * task is somebody's or offered to as many as in the application, and each completion writes a score and a comment of 200
 * characters as variables of the process.
 */
public final class BareDiagram {

    /** Who completes each step. */
    public static final List<String> USERS = List.of("secretary", "member", "assessor1", "office");

    private static final String COMMENT = "依据充分，材料齐全。".repeat(20);
    private static final List<Map<String, String>> OUTCOMES =
            List.of(Map.of(), Map.of("meetingOutcome", "CONFIRMED"), Map.of("assessmentOutcome", "SCORED"), Map.of());

    private BareDiagram() {}

    /** In the words of an engine: its prefix and its name space. */
    static String of(String diagram, String prefix, String namespace) {
        return diagram.replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                .replaceAll(" camunda:(formRef|formRefBinding|versionTag|historyTimeToLive)=\"[^\"]*\"", "")
                .replaceAll(" camunda:delegateExpression=\"[^\"]*\"", " camunda:class=\"org.starbranch.bench.NoOp\"")
                .replace("isExecutable=\"true\"", "isExecutable=\"true\"" + timeToLive(prefix))
                .replace("id=\"Task_SelfAssess\"", "id=\"Task_SelfAssess\" camunda:assignee=\"secretary\"")
                .replace("id=\"Task_ConfirmMeeting\"", "id=\"Task_ConfirmMeeting\" camunda:candidateUsers=\"member\"")
                .replace(
                        "id=\"Task_AssessBranch\"",
                        "id=\"Task_AssessBranch\" camunda:candidateUsers=\"assessor1,assessor2,assessor3\"")
                .replace("id=\"Task_ScoreDaily\"", "id=\"Task_ScoreDaily\" camunda:candidateUsers=\"office,office2\"")
                .replace("http://camunda.org/schema/1.0/bpmn", namespace)
                .replace("camunda:", prefix + ":")
                .replace("xmlns:camunda=", "xmlns:" + prefix + "=");
    }

    static Map<String, Object> typed(int step) {
        Map<String, Object> typed = new java.util.HashMap<>(OUTCOMES.get(step));
        typed.put("score", String.valueOf(80 + step));
        typed.put("comment", COMMENT);
        return typed;
    }

    private static String timeToLive(String prefix) {
        return prefix.equals("flowable") ? "" : " camunda:historyTimeToLive=\"P1095D\"";
    }
}
