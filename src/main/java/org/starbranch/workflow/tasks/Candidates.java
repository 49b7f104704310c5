package org.starbranch.workflow.tasks;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Role;

/** Those of a group who may do a task about a branch. */
@Component
public class Candidates {

    private final Organisation organisation;
    private final IdentityService identity;

    Candidates(Organisation organisation, @Lazy IdentityService identity) {
        this.organisation = organisation;
        this.identity = identity;
    }

    /**
     * Offers a task to a group: its secretary or committee members for those groups, everybody without a conflict of
     * interest for any other, and the whole group where no single branch is concerned.
     */
    public void offer(DelegateTask task, String group, Optional<String> branch) {
        if (group.equals(Role.SECRETARY.group())) {
            task.setAssignee(organisation.secretaryOf(branch.orElseThrow()).orElse(null));
        } else if (group.equals(Role.COMMITTEE_MEMBER.group())) {
            task.addCandidateUsers(organisation.committeeMembersOf(branch.orElseThrow()));
        } else if (branch.isEmpty()) {
            task.addCandidateGroup(group);
        } else {
            task.addCandidateUsers(withoutConflict(group, branch.get()));
        }
    }

    private List<String> withoutConflict(String group, String branch) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .filter(user -> organisation.conflict(user, branch).isEmpty())
                .toList();
    }
}
