package org.starbranch.rating.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;

/** What a set of sheets comes to under a published scheme; stores nothing. */
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
    ScoreResponse score(@PathVariable String code, @RequestBody ScoreRequest request) {
        Scheme scheme =
                schemes.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个评选方案"));
        Integer year = request.year();
        return new Scoring(scheme, request, year == null ? LocalDate.now(clock).getYear() : year).response();
    }
}
