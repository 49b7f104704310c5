package org.starbranch.workflow.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up groups, grants and ready filters at every start; what is there already stays as it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HouseRules implements ApplicationRunner {

    private final EngineAccounts accounts;
    private final Grants grants;
    private final ReadyFilters filters;
    private final IdentityService identity;

    HouseRules(EngineAccounts accounts, Grants grants, ReadyFilters filters, IdentityService identity) {
        this.accounts = accounts;
        this.grants = grants;
        this.filters = filters;
        this.identity = identity;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        identity.clearAuthentication();
        accounts.createGroups();
        grants.grantToRoles();
        filters.create();
    }
}
