package org.starbranch.review.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.ExemptionRequest;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** A secretary applies on the page of the year. */
@Controller
class ExemptionPages {

    private final ExemptionRequests requests;
    private final Organisation organisation;

    ExemptionPages(ExemptionRequests requests, Organisation organisation) {
        this.requests = requests;
        this.organisation = organisation;
    }

    @PostMapping("/cycles/{cycle}/branches/{branch}/exemption")
    String apply(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        if (!organisation.isSecretary(actor, branch)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Submission<ExemptionRequest> submission = requests.apply(new RatingId(cycle, branch), form, actor);
        if (submission instanceof Submission.Refused<ExemptionRequest> refused) {
            back.addFlashAttribute("typed", form);
            back.addFlashAttribute(
                    "faults",
                    refused.faults().stream().collect(groupingBy(Fault::field, mapping(Fault::message, joining("；")))));
        } else {
            back.addFlashAttribute("done", "申请已提交，等待党委组织部审批");
        }
        back.addAttribute("cycle", cycle);
        return "redirect:/cycles/{cycle}";
    }
}
