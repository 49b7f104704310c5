package org.starbranch.rating.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Vetoes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** The office proposes vetoes, and proposes to revoke them. */
@RestController
class VetoController {

    private final Vetoes vetoes;
    private final Cycles cycles;

    VetoController(Vetoes vetoes, Cycles cycles) {
        this.vetoes = vetoes;
        this.cycles = cycles;
    }

    /** {@code branch}, {@code ground}, {@code text}, {@code evidence}: 201 with the number. */
    @PostMapping("/api/cycles/{cycle}/vetoes")
    ResponseEntity<Object> propose(@PathVariable String cycle, @RequestBody JsonNode json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以提出一票否决");
        }
        if (cycles.find(cycle).isEmpty()) {
            return Answers.notFound("没有这个评选年度");
        }
        Body body = Body.of(json);
        body.only(Set.of("branch", "ground", "text", "evidence"));
        RatingId rating = new RatingId(cycle, body.text("branch", "支部", ""));
        String ground = body.text("ground", "否决情形", "");
        String text = body.text("text", "事实依据", "");
        String evidence = body.text("evidence", "佐证材料", "");
        return body.faults().isEmpty()
                ? answer(vetoes.propose(rating, ground, text, evidence, actor), HttpStatus.CREATED)
                : Answers.refused(body.faults());
    }

    /** {@code reason}: 202, the committee decides. */
    @PostMapping("/api/vetoes/{number}/revocation")
    ResponseEntity<Object> revoke(@PathVariable String number, @RequestBody JsonNode json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以提出撤销");
        }
        if (vetoes.find(number).isEmpty()) {
            return Answers.notFound("没有这个编号的一票否决");
        }
        Body body = Body.of(json);
        body.only(Set.of("reason"));
        String reason = body.text("reason", "撤销理由");
        return body.faults().isEmpty()
                ? answer(vetoes.proposeRevocation(number, reason, actor), HttpStatus.ACCEPTED)
                : Answers.refused(body.faults());
    }

    private static ResponseEntity<Object> answer(Submission<String> submission, HttpStatus status) {
        return Answers.of(submission, number -> ResponseEntity.status(status).body(Map.of("number", number)));
    }
}
