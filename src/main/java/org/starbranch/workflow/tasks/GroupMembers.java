package org.starbranch.workflow.tasks;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to a group of users. */
@Component
public class GroupMembers {

    private final IdentityService identity;

    GroupMembers(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The login names, sorted. */
    public List<String> of(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList();
    }
}
