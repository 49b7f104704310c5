package org.starbranch.security.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/** What was typed and refused goes back to its page with every fault; a password never does. */
final class Typed {

    private Typed() {}

    /** What a page shows that was not sent back to. */
    static void show(Model model, Map<String, String> first) {
        model.asMap().putIfAbsent("typed", first);
        model.asMap().putIfAbsent("faults", Map.of());
        model.asMap().putIfAbsent("chosen", null);
    }

    static void back(RedirectAttributes back, Map<String, String> form, Set<Role> roles, List<Fault> faults) {
        back.addFlashAttribute("typed", form);
        back.addFlashAttribute("chosen", roles);
        faults(back, faults);
    }

    static void faults(RedirectAttributes back, List<Fault> faults) {
        back.addFlashAttribute(
                "faults", faults.stream().collect(groupingBy(Fault::field, mapping(Fault::message, joining("；")))));
    }
}
