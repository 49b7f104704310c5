package org.starbranch.workflow.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.security.StartLock;

/**
 * Sets up groups, grants and ready filters at every start; what is there already stays as it is, but
 * for the grants, which become what they should be. One node at a time, where several start together.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HouseRules implements ApplicationRunner {

    private final EngineAccounts accounts;
    private final Grants grants;
    private final ReadyFilters filters;
    private final IdentityService identity;
    private final StartLock lock;

    HouseRules(EngineAccounts accounts, Grants grants, ReadyFilters filters, IdentityService identity, StartLock lock) {
        this.accounts = accounts;
        this.grants = grants;
        this.filters = filters;
        this.identity = identity;
        this.lock = lock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.hold();
        identity.clearAuthentication();
        accounts.createGroups();
        grants.grantToRoles();
        filters.create();
    }
}
