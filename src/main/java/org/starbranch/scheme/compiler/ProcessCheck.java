package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;

/** The cycle's process finds in the scheme what its steps are about. */
final class ProcessCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        CycleProcess.named(scheme.process()).ifPresent(process -> {
            boolean checklist = scheme.kind() == Scheme.Kind.CHECKLIST;
            needs(
                    process == CycleProcess.STANDARDISATION_CHECK == checklist,
                    "清单式方案与流程 standardisation-check 必须同时使用",
                    scheme,
                    report);
            switch (process) {
                case MODEL_BRANCH -> {
                    needs(
                            scheme.findAbout(Subject.MEMBER).isPresent(),
                            "流程 model-branch 要评党员（related: member）",
                            scheme,
                            report);
                    needs(
                            scheme.titles().stream()
                                    .anyMatch(title -> title.reverified().isPresent()),
                            "流程 model-branch 要有须复查的称号（titles.reverify）",
                            scheme,
                            report);
                }
                case SEMESTER_REVIEW ->
                    needs(
                            scheme.titles().stream().anyMatch(title -> title.basis() == Title.Basis.DECISION)
                                    && scheme.period().hasHalves(),
                            "流程 semester-review 要有由会议决定的称号，且周期分两半",
                            scheme,
                            report);
                case POINTS_APPRAISAL ->
                    needs(
                            scheme.findAbout(Subject.GENERAL_BRANCH).isPresent()
                                    && scheme.period().hasHalves(),
                            "流程 points-appraisal 要评党总支（related: general_branch），且周期分两半",
                            scheme,
                            report);
                default -> needs(!scheme.period().hasHalves(), "该流程一个周期只评一次，不能分两半", scheme, report);
            }
        });
    }

    private static void needs(boolean there, String message, Scheme scheme, Report report) {
        if (!there) {
            report.error(scheme, "process", message);
        }
    }
}
