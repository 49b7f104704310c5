package org.starbranch.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.starbranch.ledger.Linkage.Decision;
import org.starbranch.shared.Fault;

/**
 * What an office fills in about a proposal.
 *
 * @param decision null where none was chosen
 */
record LinkageForm(@Nullable Decision decision, String note) {

    private static final int LONGEST = 1000;

    static LinkageForm of(Map<String, String> form) {
        return new LinkageForm(decision(form.getOrDefault("decision", "")), form.getOrDefault("note", ""));
    }

    void check(List<Fault> faults) {
        if (decision == null) {
            faults.add(new Fault("decision", "请选择“已办理”或“不予办理”"));
        }
        if (note.isBlank()) {
            faults.add(new Fault("note", decision == Decision.DECLINED ? "不予办理的，请说明理由" : "请说明办理情况"));
        } else if (note.length() > LONGEST) {
            faults.add(new Fault("note", "说明不能超过" + LONGEST + "字"));
        }
    }

    private static @Nullable Decision decision(String name) {
        return Stream.of(Decision.values())
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
