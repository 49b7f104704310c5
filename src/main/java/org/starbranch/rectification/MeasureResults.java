package org.starbranch.rectification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.rectification.Rectification.Verdict;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** What the branch did about each measure, and whether somebody else found it done. */
@Service
public class MeasureResults {

    private static final String EFFECT = "rectification_effect";

    private final Casebook casebook;
    private final RectificationRights rights;
    private final Cycles cycles;

    MeasureResults(Casebook casebook, RectificationRights rights, Cycles cycles) {
        this.casebook = casebook;
        this.rights = rights;
        this.cycles = cycles;
    }

    /**
     * Records the results that are owed: of every measure, later of those not accepted. The branch's secretary only.
     *
     * @param form for each slot owed {@code result_<slot>} and {@code result_<slot>_evidence}
     */
    @Transactional
    public Submission<Stage> record(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofSecretary(file, Stage.CARRY_OUT, actor));
        refuseLocked(file, fields);
        List<Result> results = file.owedSlots().stream()
                .map(slot -> result(file, slot, fields))
                .toList();
        return fields.unlessFaulty(() -> {
            casebook.papers().addResults(number, results);
            casebook.note(file, Step.Kind.CARRIED_OUT, actor, "");
            casebook.row(number).enter(Stage.VERIFY);
            return Stage.VERIFY;
        });
    }

    /**
     * Records what an assessor found on verifying. Nobody of the branch, nor who ever reported for it.
     *
     * @param form {@code decision} ({@code PASSED} or {@code NOT_PASSED}), {@code finding}, for each measure {@code
     *     unfinished_<slot>} (a tick) and {@code unfinished_<slot>_reason}
     */
    @Transactional
    public Submission<Verdict> verify(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofOutsider(file, Stage.VERIFY, Role.ASSESSOR, actor));
        Optional<Verdict> verdict = fields.choice("decision", Verdict.class, "请选择“通过”或“未通过”");
        String finding = fields.required("finding", "验收情况", 2000);
        boolean sendsBack = verdict.filter(Verdict.NOT_PASSED::equals).isPresent();
        List<Returned> unfinished = ReturnForm.ofResults(fields, file).read(sendsBack);
        return fields.unlessFaulty(() -> {
            if (sendsBack) {
                sendBack(file, unfinished, finding, actor);
            } else {
                pass(file, finding, actor);
            }
            return verdict.orElseThrow();
        });
    }

    private void sendBack(CaseFile file, List<Returned> unfinished, String finding, Actor actor) {
        String number = file.rectification().number();
        casebook.papers().addReturned(number, unfinished);
        casebook.note(file, Step.Kind.NOT_PASSED, actor, finding);
        casebook.row(number).enter(Stage.CARRY_OUT);
    }

    private void pass(CaseFile file, String finding, Actor actor) {
        Rectification about = file.rectification();
        casebook.note(file, Step.Kind.PASSED, actor, finding);
        casebook.row(about.number())
                .awaitEffect(cycles.due(about.rating().cycle(), EFFECT).date());
    }

    private static Result result(CaseFile file, int slot, FormFields fields) {
        String label = "第" + slot + "项措施的";
        return new Result(
                file.rectification().round(),
                slot,
                file.nextVersionOfResult(slot),
                fields.required("result_" + slot, label + "整改结果", 1000),
                fields.required("result_" + slot + "_evidence", label + "佐证材料", 1000));
    }

    private static void refuseLocked(CaseFile file, FormFields fields) {
        IntStream.rangeClosed(1, Measure.SLOTS)
                .filter(slot -> !file.owedSlots().contains(slot))
                .filter(slot -> !fields.isBlank("result_" + slot) || !fields.isBlank("result_" + slot + "_evidence"))
                .forEach(slot -> fields.fault("result_" + slot, "第" + slot + "项现在不需要填报结果"));
    }
}
