package org.starbranch.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starbranch.rectification.Returned.Subject;
import org.starbranch.shared.FormFields;

/**
 * Reads which measures or results somebody sends back, each with its reason.
 *
 * @param prefix of the fields: {@code <prefix>_1} is ticked, {@code <prefix>_1_reason} says why
 * @param versions the version that is judged, by slot
 */
record ReturnForm(FormFields fields, String prefix, Subject subject, int round, Map<Integer, Integer> versions) {

    static ReturnForm ofPlan(FormFields fields, CaseFile file) {
        Map<Integer, Integer> versions = new TreeMap<>();
        file.plan().forEach(measure -> versions.put(measure.slot(), measure.version()));
        return new ReturnForm(
                fields, "return", Subject.MEASURE, file.rectification().round(), versions);
    }

    static ReturnForm ofResults(FormFields fields, CaseFile file) {
        Map<Integer, Integer> versions = new TreeMap<>();
        file.reports().forEach(report -> versions.put(report.slot(), report.version()));
        return new ReturnForm(
                fields, "unfinished", Subject.RESULT, file.rectification().round(), versions);
    }

    /**
     * What is sent back; whatever is wrong is with the faults of the fields.
     *
     * @param sendsBack whether the decision is to send back at all
     */
    List<Returned> read(boolean sendsBack) {
        List<Returned> returned = new ArrayList<>();
        for (int slot = 1; slot <= Measure.SLOTS; slot++) {
            read(slot, returned);
        }
        fields.require(!sendsBack || !returned.isEmpty(), "decision", "请勾选至少一项并写明理由");
        fields.require(sendsBack || returned.isEmpty(), "decision", "已勾选问题措施，与“通过”矛盾，请核对");
        return returned;
    }

    private void read(int slot, List<Returned> returned) {
        String tick = prefix + "_" + slot;
        String why = tick + "_reason";
        Integer version = versions.get(slot);
        if (fields.isTicked(tick) && version == null) {
            fields.fault(tick, "没有第" + slot + "项措施");
        } else if (fields.isTicked(tick) && version != null) {
            String reason = fields.required(why, "第" + slot + "项的理由", 500);
            returned.add(new Returned(round, slot, subject, version, reason));
        } else if (!fields.isBlank(why)) {
            fields.fault(tick, "第" + slot + "项写了理由但没有勾选，请核对");
        }
    }
}
