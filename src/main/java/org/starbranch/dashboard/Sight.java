package org.starbranch.dashboard;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** Which branches a visitor may follow. Stars and scores are another question, and {@code Visibility} answers it. */
@Component
public class Sight {

    private final Organisation organisation;

    Sight(Organisation organisation) {
        this.organisation = organisation;
    }

    /** May he see how far every branch is? */
    public boolean ofAllBranches(Actor actor) {
        return ofReasons(actor) || actor.is(Role.ASSESSOR);
    }

    /** May he read the reasons and papers behind a published star? */
    public boolean ofReasons(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.PARTY_COMMITTEE, Role.SUPERIOR, Role.VERIFIER, Role.AUDITOR);
    }

    /** May he see what follows from the stars of every branch? */
    public boolean ofFollowUp(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.PARTY_COMMITTEE, Role.ASSESSOR);
    }

    /** May he open the file of this branch? */
    public boolean of(Actor actor, String branch) {
        return ofAllBranches(actor) || isOwn(actor, branch);
    }

    public boolean isOwn(Actor actor, String branch) {
        return ownBranch(actor).filter(branch::equals).isPresent();
    }

    /** The branch whose secretary or committee member he is. */
    public Optional<String> ownBranch(Actor actor) {
        return actor.isAny(Role.SECRETARY, Role.COMMITTEE_MEMBER)
                ? organisation.branchOf(actor.userId())
                : Optional.empty();
    }
}
