package org.starbranch.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.simulation.PastedScores;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** Lets the office see what a scheme makes of totals that it typed in, under its own settings or others; nothing is kept. */
@RestController
@RequestMapping("/api/schemes/{code}/simulation")
class SimulationController {

    private final Schemes schemes;

    SimulationController(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * Simulates {@code branches} under {@code settings}. With {@code changes} also who moves because of them, with {@code
     * other} also what other settings give and who differs.
     */
    @PostMapping
    ResponseEntity<Object> simulate(@PathVariable String code, @RequestBody JsonNode json, Actor actor) {
        return forOffice(code, actor, scheme -> simulate(scheme, Body.of(json)));
    }

    /** What may be chosen for a subject of the scheme, its own unless another is named, and what it chooses itself. */
    @GetMapping("/settings")
    ResponseEntity<Object> settings(
            @PathVariable String code, @RequestParam(defaultValue = "") String subject, Actor actor) {
        return forOffice(code, actor, scheme -> settings(scheme, subject));
    }

    private static ResponseEntity<Object> settings(Scheme scheme, String subject) {
        return Rated.of(scheme, subject.isEmpty() ? Rated.code(scheme.subject()) : subject)
                .<ResponseEntity<Object>>map(rated -> ResponseEntity.ok(SettingsView.of(rated)))
                .orElseGet(() -> Answers.notFound("方案不评这一对象"));
    }

    /** Reads {@code text} as it was copied from a spreadsheet: the branches, or 422 with each faulty line. */
    @PostMapping("/rows")
    ResponseEntity<Object> rows(@PathVariable String code, @RequestBody JsonNode json, Actor actor) {
        return forOffice(code, actor, scheme -> rows(scheme, Body.of(json)));
    }

    private ResponseEntity<Object> forOffice(
            String code, Actor actor, Function<Scheme, ResponseEntity<Object>> answer) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以模拟名额");
        }
        return schemes.find(code).map(answer).orElseGet(() -> Answers.notFound("没有这个评选方案"));
    }

    private static ResponseEntity<Object> simulate(Scheme scheme, Body body) {
        SimulationCall call = new SimulationRequest(scheme, body).call();
        return body.faults().isEmpty() ? call.answer() : Answers.refused(body.faults());
    }

    private static ResponseEntity<Object> rows(Scheme scheme, Body body) {
        body.only(Set.of("subject", "text"));
        PastedScores pasted = PastedScores.parse(SimulationRequest.rated(scheme, body), body.raw("text"));
        return pasted instanceof PastedScores.Read read && body.faults().isEmpty()
                ? ResponseEntity.ok(PastedView.of(read))
                : Answers.refused(faults(pasted, body));
    }

    private static List<Fault> faults(PastedScores pasted, Body body) {
        return pasted instanceof PastedScores.Faulty faulty
                ? faulty.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.message()))
                        .toList()
                : body.faults();
    }
}
