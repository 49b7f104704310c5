package org.starbranch.notice.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** The notice for people: the list, the form for an objection, the receipt. */
@Controller
class NoticePages {

    private final PublicNotices notices;

    NoticePages(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices/{cycle}")
    ModelAndView notice(@PathVariable String cycle) {
        return notices.find(cycle)
                .map(notice -> page(notice, ObjectionForm.EMPTY, List.of(), HttpStatus.OK))
                .orElseGet(NoticePages::absent);
    }

    @PostMapping(path = "/notices/{cycle}/objections", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView object(@PathVariable String cycle, @ModelAttribute ObjectionForm form, Actor actor) {
        if (notices.find(cycle).isEmpty()) {
            return absent();
        }
        Submission<String> submission = notices.object(cycle, form, actor);
        if (submission instanceof Submission.Accepted<String> accepted) {
            return seeOther(cycle, accepted.outcome());
        }
        return refused(cycle, form, ((Submission.Refused<String>) submission).faults());
    }

    @GetMapping("/notices/{cycle}/objections/{receipt}")
    ModelAndView receipt(@PathVariable String cycle, @PathVariable String receipt) {
        return notices.receipt(cycle, receipt)
                .map(view -> new ModelAndView("notice/receipt", Map.of("receipt", view, "cycle", cycle)))
                .orElseGet(NoticePages::absent);
    }

    private ModelAndView refused(String cycle, ObjectionForm form, List<Fault> faults) {
        NoticeView notice = notices.find(cycle).orElseThrow();
        HttpStatus status = notice.open() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
        return page(notice, form, faults, status);
    }

    private static ModelAndView page(NoticeView notice, ObjectionForm form, List<Fault> faults, HttpStatusCode status) {
        Map<String, String> errors = faults.stream()
                .collect(groupingBy(
                        fault -> fault.field().isEmpty() ? "form" : fault.field(),
                        mapping(Fault::message, joining("；"))));
        ModelAndView page = new ModelAndView("notice/notice", status);
        return page.addObject("notice", notice).addObject("form", form).addObject("errors", errors);
    }

    private static ModelAndView seeOther(String cycle, String receipt) {
        RedirectView view = new RedirectView("/notices/" + cycle + "/objections/" + receipt, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static ModelAndView absent() {
        return new ModelAndView("notice/absent", HttpStatus.NOT_FOUND);
    }
}
