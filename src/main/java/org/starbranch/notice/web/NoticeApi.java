package org.starbranch.notice.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** The notice for machines. */
@RestController
class NoticeApi {

    private final PublicNotices notices;

    NoticeApi(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping(path = "/notices/{cycle}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> notice(@PathVariable String cycle) {
        return notices.find(cycle).<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(NoticeApi::absent);
    }

    @PostMapping(path = "/notices/{cycle}/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> object(@PathVariable String cycle, @RequestBody ObjectionForm form, Actor actor) {
        if (notices.find(cycle).isEmpty()) {
            return absent();
        }
        Submission<String> submission = notices.object(cycle, form, actor);
        return submission instanceof Submission.Accepted<String> accepted
                ? created(cycle, accepted.outcome())
                : refused(cycle, ((Submission.Refused<String>) submission).faults());
    }

    @GetMapping(path = "/notices/{cycle}/objections/{receipt}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> receipt(@PathVariable String cycle, @PathVariable String receipt) {
        return notices.receipt(cycle, receipt)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(NoticeApi::absent);
    }

    private static ResponseEntity<?> created(String cycle, String receipt) {
        return ResponseEntity.created(URI.create("/notices/" + cycle + "/objections/" + receipt))
                .body(Map.of("receipt", receipt));
    }

    private ResponseEntity<?> refused(String cycle, List<Fault> faults) {
        if (!notices.find(cycle).orElseThrow().open()) {
            return problem(HttpStatus.CONFLICT, "notice-closed", "公示已经结束，不能再提交异议", List.of());
        }
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "faults", "异议没有提交成功，请改正后再提交", faults);
    }

    private static ResponseEntity<?> absent() {
        return problem(HttpStatus.NOT_FOUND, "not-found", "没有这项公示或这个编号", List.of());
    }

    private static ResponseEntity<?> problem(HttpStatus status, String type, String title, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:starbranch:" + type));
        problem.setTitle(title);
        if (!faults.isEmpty()) {
            problem.setProperty("faults", faults);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
