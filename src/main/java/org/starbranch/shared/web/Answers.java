package org.starbranch.shared.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** The answers that all endpoints share: RFC 9457 problem documents with a stable {@code type}. */
public final class Answers {

    private Answers() {}

    /** A problem document; {@code kind} becomes the type {@code urn:starbranch:<kind>}. */
    public static ProblemDetail problem(HttpStatusCode status, String kind, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:starbranch:" + kind));
        problem.setTitle(title);
        return problem;
    }

    /** 422 with every fault as {@code {field, message}} in {@code faults}. */
    public static ResponseEntity<Object> refused(List<Fault> faults) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "refused", "提交的内容有误，请改正后重试");
        problem.setProperty("faults", faults);
        return answer(problem);
    }

    /** What follows from an accepted submission, or 422. */
    public static <T> ResponseEntity<Object> of(
            Submission<T> submission, Function<T, ResponseEntity<Object>> accepted) {
        return submission instanceof Submission.Accepted<T> taken
                ? accepted.apply(taken.outcome())
                : refused(((Submission.Refused<T>) submission).faults());
    }

    /** 404: there is no such thing, or not for this caller. */
    public static ResponseEntity<Object> notFound(String title) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", title));
    }

    /** 403: he may know of it, but not do it. */
    public static ResponseEntity<Object> forbidden(String title) {
        return answer(problem(HttpStatus.FORBIDDEN, "forbidden", title));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
