package org.starbranch.member.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** What was refused goes back to its page with every fault and all that was typed; what was done says so there. */
final class Back {

    private Back() {}

    static void tell(RedirectAttributes back, Submission<?> submission, Map<String, String> typed, String done) {
        if (submission instanceof Submission.Refused<?> refused) {
            back.addFlashAttribute("typed", typed);
            back.addFlashAttribute("faults", byField(refused.faults()));
        } else {
            back.addFlashAttribute("done", done);
        }
    }

    /** What a page shows that nothing was sent back to. */
    static void fill(Model model) {
        model.asMap().putIfAbsent("typed", Map.of());
        model.asMap().putIfAbsent("faults", Map.of());
        model.asMap().putIfAbsent("done", null);
    }

    static Map<String, String> byField(List<Fault> faults) {
        return faults.stream().collect(groupingBy(Fault::field, mapping(Fault::message, joining("；"))));
    }
}
