package org.starbranch.rating.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.starbranch.shared.Fault;

/** What was sent in is refused: 422 with every fault. */
final class Refusal extends ErrorResponseException {

    Refusal(List<Fault> faults) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, problem(faults), null);
    }

    private static ProblemDetail problem(List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        problem.setType(URI.create("urn:starbranch:faults"));
        problem.setTitle("内容有误，未能提交");
        problem.setDetail(String.join("\n", faults.stream().map(Fault::message).toList()));
        problem.setProperty("faults", faults);
        return problem;
    }
}
