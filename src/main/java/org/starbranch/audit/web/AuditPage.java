package org.starbranch.audit.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.audit.ChainChecks;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** The record as a list with a question above it, and what the last walks along the chain found. */
@Controller
class AuditPage {

    private static final int WALKS = 5;

    private final ReadableRecord record;
    private final Openings openings;
    private final ChainChecks checks;

    AuditPage(ReadableRecord record, Openings openings, ChainChecks checks) {
        this.record = record;
        this.openings = openings;
        this.checks = checks;
    }

    /** {@code before} and {@code after} are numbers of rows: the page of older rows, or of newer ones. */
    @GetMapping("/audit")
    String audit(@RequestParam Map<String, String> form, Actor reader, HttpSession session, Model model) {
        Question question = Question.of(form);
        boolean back = form.containsKey("after");
        boolean turned = back || form.containsKey("before");
        openings.opened(reader, session, "审计记录：" + question.words(), turned);
        long seq = seq(form.getOrDefault(back ? "after" : "before", ""));
        model.addAttribute("page", record.page(seq, back, question.filter(), reader));
        model.addAttribute("question", question);
        model.addAttribute("areas", Area.values());
        model.addAttribute("walks", checks.latest(WALKS));
        model.addAttribute("administers", reader.is(Role.AUDIT_ADMINISTRATOR));
        return "audit/record";
    }

    /** The end of the record for whatever is no number. */
    private static long seq(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
