package org.starbranch.member;

import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** Who may know what a member came to: his branch's secretary and committee, and the office. Nobody else, at any time. */
@Component
public class MemberSight {

    private final Organisation organisation;

    MemberSight(Organisation organisation) {
        this.organisation = organisation;
    }

    public boolean of(Actor actor, String branch) {
        return actor.is(Role.OFFICE) || ofCommittee(actor, branch);
    }

    /** Whether he is the branch's secretary or of its committee. */
    public boolean ofCommittee(Actor actor, String branch) {
        return actor.isAny(Role.SECRETARY, Role.COMMITTEE_MEMBER)
                && (organisation.isSecretary(actor, branch) || organisation.isCommitteeMember(actor, branch));
    }

    public boolean ofSecretary(Actor actor, String branch) {
        return actor.is(Role.SECRETARY) && organisation.isSecretary(actor, branch);
    }
}
