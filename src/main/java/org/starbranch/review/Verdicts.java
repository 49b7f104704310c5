package org.starbranch.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Subject;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Submission;

/** Takes a verdict from a form, {@code decision} with {@code returns} where lines come back, and sends those. */
@Component
class Verdicts {

    private final ReturnOrders orders;
    private final Corrections corrections;
    private final Cycles cycles;

    Verdicts(ReturnOrders orders, Corrections corrections, Cycles cycles) {
        this.orders = orders;
        this.corrections = corrections;
        this.cycles = cycles;
    }

    /** @param record keeps what was concluded, where nothing is wrong with the form */
    Submission<Verdict> decide(String cycle, int half, FormFields form, Actor actor, Consumer<Verdict> record) {
        Optional<Verdict> verdict = form.choice("decision", Verdict.class, "请选择结论");
        boolean returns = verdict.filter(Verdict.RETURNED::equals).isPresent();
        boolean named = !form.isBlank(ReturnOrders.FIELD);
        form.require(verdict.isEmpty() || returns == named, ReturnOrders.FIELD, "退回时须列出条目，不退回时不填");
        List<ReturnOrder> found =
                returns ? orders.read(cycle, cycles.scheme(cycle).about(Subject.BRANCH), half, form) : List.of();
        return form.unlessFaulty(() -> {
            record.accept(verdict.orElseThrow());
            if (!found.isEmpty()) {
                corrections.send(cycle, "退回补正", found, actor);
            }
            return verdict.orElseThrow();
        });
    }
}
