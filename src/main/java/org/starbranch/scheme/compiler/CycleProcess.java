package org.starbranch.scheme.compiler;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Consequence.Kind;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.VetoGround;

/** The processes that can run a cycle, and the dates each asks its scheme for. */
enum CycleProcess {
    ANNUAL_CYCLE(
            "annual-cycle",
            List.of(
                    "self_assessment",
                    "branch_meeting",
                    "assessment",
                    "correction",
                    "veto_hearing",
                    "proposal",
                    "superior_review",
                    "verification",
                    "letter_reply",
                    "public_notice",
                    "objection_answer",
                    "award",
                    "rectification_talk",
                    "rectification_plan",
                    "rectification_carry_out",
                    "rectification_effect",
                    "linkage_answer"),
            Set.of()),
    SEMESTER_REVIEW(
            "semester-review",
            List.of(
                    "first_self_assessment",
                    "second_self_assessment",
                    "exchange",
                    "evaluation",
                    "decision",
                    "public_notice",
                    "objection_answer"),
            Set.of("exhibition")),
    MODEL_BRANCH(
            "model-branch",
            List.of(
                    "exemption",
                    "self_assessment",
                    "construction",
                    "ballot",
                    "assessment",
                    "superior_assessment",
                    "member_rating",
                    "recognition",
                    "reverification",
                    "public_notice",
                    "objection_answer",
                    "award"),
            Set.of()),
    STANDARDISATION_CHECK("standardisation-check", List.of("self_assessment", "assessment", "correction"), Set.of()),
    POINTS_APPRAISAL(
            "points-appraisal",
            List.of(
                    "first_assessment",
                    "second_assessment",
                    "cross_check",
                    "filing",
                    "general_branch_assessment",
                    "decision",
                    "public_notice",
                    "objection_answer"),
            Set.of());

    private static final Set<String> RECTIFICATION =
            Set.of("rectification_talk", "rectification_plan", "rectification_carry_out", "rectification_effect");
    private static final Set<String> SHARED = Set.of("branch_meeting", "correction", "letter_reply", "award");

    private final String id;
    private final List<String> own;
    private final Set<String> optional;

    CycleProcess(String id, List<String> own, Set<String> optional) {
        this.id = id;
        this.own = own;
        this.optional = optional;
    }

    static Optional<CycleProcess> named(String id) {
        return Arrays.stream(values()).filter(process -> process.id.equals(id)).findFirst();
    }

    /** Its own dates in the order of its steps. */
    List<String> steps() {
        return own;
    }

    /** The dates that a scheme must give: the process's own, and those of what the scheme itself opens. */
    Set<String> required(Scheme scheme) {
        Set<String> required = new TreeSet<>(own);
        if (opens(scheme, Kind.RECTIFICATION::equals)) {
            required.addAll(RECTIFICATION);
        }
        if (opens(scheme, kind -> kind != Kind.RECTIFICATION)) {
            required.add("linkage_answer");
        }
        if (scheme.all().stream().flatMap(about -> about.vetoGrounds().stream()).anyMatch(VetoGround::active)) {
            required.add("veto_hearing");
        }
        return required;
    }

    /** What the process can use beside what it requires. */
    boolean knows(String deadline) {
        return optional.contains(deadline) || this != ANNUAL_CYCLE && SHARED.contains(deadline);
    }

    private static boolean opens(Scheme scheme, Predicate<Kind> kind) {
        return scheme.all().stream()
                .flatMap(about -> about.consequences().stream())
                .map(Consequence::kind)
                .anyMatch(kind);
    }

    static String ids() {
        return String.join(
                "、", Arrays.stream(values()).map(process -> process.id).toList());
    }
}
