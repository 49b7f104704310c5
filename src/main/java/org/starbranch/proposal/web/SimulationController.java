package org.starbranch.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Refused;
import org.starbranch.scoring.Candidate;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** Lets the office see what the caps of a scheme make of totals that it typed in; nothing is kept. */
@RestController
class SimulationController {

    private final Schemes schemes;

    SimulationController(Schemes schemes) {
        this.schemes = schemes;
    }

    @PostMapping("/api/schemes/{code}/simulation")
    ResponseEntity<Object> simulate(@PathVariable String code, @RequestBody JsonNode json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以模拟名额");
        }
        return schemes.find(code)
                .map(scheme -> simulate(scheme, Body.of(json)))
                .orElseGet(() -> Answers.notFound("没有这个评选方案"));
    }

    private static ResponseEntity<Object> simulate(Scheme scheme, Body body) {
        List<Candidate> candidates = new SimulationRequest(body).candidates();
        if (!body.faults().isEmpty()) {
            return Answers.refused(body.faults());
        }
        Allocation allocation = Allocation.of(scheme, candidates);
        return allocation instanceof Refused refused
                ? Answers.refused(refused.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.message()))
                        .toList())
                : ResponseEntity.ok(SimulationView.of((Allocated) allocation));
    }
}
