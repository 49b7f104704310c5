package org.starbranch.rating.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Fault;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** What a set of sheets comes to under a published scheme; nothing is kept. */
@RestController
class ScoreController {

    private final Schemes schemes;
    private final Clock clock;

    ScoreController(Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Totals, star and worked sums; 404 for an unknown scheme, 422 with all faults for a score that cannot be. */
    @PostMapping("/api/schemes/{code}/score")
    ResponseEntity<Object> score(@PathVariable String code, @RequestBody JsonNode json) {
        return schemes.find(code).map(scheme -> score(scheme, json)).orElseGet(() -> Answers.notFound("没有这个评选方案"));
    }

    private ResponseEntity<Object> score(Scheme scheme, JsonNode json) {
        Body body = Body.of(json);
        ScoreRequest request = ScoreRequest.of(json, body, LocalDate.now(clock).getYear());
        Scoring scoring = new Scoring(scheme, request, body.faults());
        ScoreResponse response = scoring.response();
        List<Fault> faults = scoring.faults();
        return faults.isEmpty() ? ResponseEntity.ok(response) : Answers.refused(faults);
    }
}
