package org.starbranch.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starbranch.shared.FormFields;

/**
 * Reads the measures a secretary plans. A measure that was begun names what is done, who does it and by when; whether the
 * words mean anything (加强学习, 提高认识) is for the reviewer to say.
 */
final class PlanForm {

    private static final List<String> PARTS = List.of("problem", "what", "who", "when", "evidence");

    private final CaseFile file;
    private final FormFields fields;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param first earliest day a measure may be due
     * @param last latest day a measure may be due
     */
    PlanForm(CaseFile file, FormFields fields, LocalDate first, LocalDate last) {
        this.file = file;
        this.fields = fields;
        this.first = first;
        this.last = last;
    }

    /** The new measures; whatever is wrong is with the faults of the fields. */
    List<Measure> read() {
        List<Measure> measures = new ArrayList<>();
        for (int slot = 1; slot <= Measure.SLOTS; slot++) {
            if (isBegun(slot)) {
                refuseLocked(slot);
                measure(slot).ifPresent(measures::add);
            } else if (file.vague().containsKey(slot)) {
                fields.fault(field(slot, "what"), "第" + slot + "项措施被退回，请修改后重新填写");
            }
        }
        boolean begun = IntStream.rangeClosed(1, Measure.SLOTS).anyMatch(this::isBegun);
        fields.require(begun, field(1, "what"), "请至少填写一项整改措施");
        return measures;
    }

    private boolean isBegun(int slot) {
        return PARTS.stream().anyMatch(part -> !fields.isBlank(field(slot, part)));
    }

    private void refuseLocked(int slot) {
        boolean open = file.openSlots().contains(slot);
        fields.require(open, field(slot, "what"), "第" + slot + "项措施没有被退回，不能修改");
    }

    /** Empty where the day is missing or out of range. */
    private Optional<Measure> measure(int slot) {
        String label = "第" + slot + "项措施的";
        String problem = fields.optional(field(slot, "problem"), label + "存在问题", 500);
        String what = fields.required(field(slot, "what"), label + "具体做法", 500);
        String who = fields.required(field(slot, "who"), label + "责任人", 100);
        Optional<LocalDate> when = fields.day(field(slot, "when"), label + "完成时间", first, last);
        String evidence = fields.optional(field(slot, "evidence"), label + "佐证材料", 500);
        int version = file.nextVersionOfMeasure(slot);
        int round = file.rectification().round();
        return when.map(due -> new Measure(round, slot, version, problem, what, who, due, evidence));
    }

    private static String field(int slot, String part) {
        return "measure_" + slot + "_" + part;
    }
}
