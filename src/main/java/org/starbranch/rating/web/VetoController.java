package org.starbranch.rating.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.rating.Vetoes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The office proposes vetoes, and proposes to revoke them. */
@RestController
class VetoController {

    private final Vetoes vetoes;

    VetoController(Vetoes vetoes) {
        this.vetoes = vetoes;
    }

    /** What is proposed. */
    record Proposal(
            @Nullable String branch,
            @Nullable String ground,
            @Nullable String text) {}

    /** Why a veto should be revoked. */
    record Revocation(@Nullable String reason) {}

    /** The number of the veto. */
    record Number(String number) {}

    /** 201 with the number; 403 for anybody but the office, 422 with all faults. */
    @PostMapping("/api/cycles/{cycle}/vetoes")
    @ResponseStatus(HttpStatus.CREATED)
    Number propose(@PathVariable String cycle, @RequestBody Proposal proposal, Actor actor) {
        requireOffice(actor);
        RatingId rating = new RatingId(cycle, text(proposal.branch()));
        return number(vetoes.propose(rating, text(proposal.ground()), text(proposal.text()), actor));
    }

    /** 202: the committee decides; 403 for anybody but the office, 422 with all faults. */
    @PostMapping("/api/vetoes/{number}/revocation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Number revoke(@PathVariable String number, @RequestBody Revocation revocation, Actor actor) {
        requireOffice(actor);
        return number(vetoes.proposeRevocation(number, text(revocation.reason()), actor));
    }

    private static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new AccessDeniedException("only the office");
        }
    }

    private static Number number(Submission<String> submission) {
        if (submission instanceof Submission.Refused<String> refused) {
            throw new Refusal(refused.faults());
        }
        return new Number(((Submission.Accepted<String>) submission).outcome());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
