package org.starbranch.cycle.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** Opens cycles and lets everybody follow them. */
@RestController
@RequestMapping("/api/cycles")
class CycleController {

    private final Cycles cycles;
    private final Schemes schemes;

    CycleController(Cycles cycles, Schemes schemes) {
        this.cycles = cycles;
        this.schemes = schemes;
    }

    /** Opens the rating of a year: {@code {"scheme","year","smallNumbers"?}}; 201 with the cycle, 422 with all faults. */
    @PostMapping
    ResponseEntity<Object> open(@RequestBody JsonNode json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以启动年度评选");
        }
        Body body = Body.of(json);
        body.only(Set.of("scheme", "year", "smallNumbers"));
        String scheme = body.text("scheme", "方案");
        int year = body.integer("year", "年度");
        String smallNumbers = body.text("smallNumbers", "名额办法", standard(scheme));
        return body.faults().isEmpty()
                ? Answers.of(cycles.open(scheme, year, smallNumbers, actor), this::opened)
                : Answers.refused(body.faults());
    }

    /** All cycles, newest first. */
    @GetMapping
    List<CycleHeader> all() {
        return cycles.all().stream().map(CycleHeader::of).toList();
    }

    /** Stage, deadlines, roster, and how many ratings are finished. */
    @GetMapping("/{code}")
    ResponseEntity<Object> one(@PathVariable String code) {
        return cycles.find(code)
                .<ResponseEntity<Object>>map(cycle -> ResponseEntity.ok(view(cycle)))
                .orElseGet(() -> Answers.notFound("没有这个年度评选"));
    }

    private String standard(String scheme) {
        return schemes.find(scheme)
                .map(found -> found.smallNumbers().standard())
                .orElse("");
    }

    private ResponseEntity<Object> opened(String code) {
        return ResponseEntity.created(URI.create("/api/cycles/" + code)).body(view(cycles.cycle(code)));
    }

    private CycleView view(Cycle cycle) {
        return CycleView.of(cycle, cycles.deadlines(cycle.code()), cycles.roster(cycle.code()));
    }
}
