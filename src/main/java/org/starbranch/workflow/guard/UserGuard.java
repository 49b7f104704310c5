package org.starbranch.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Stands before every command of a logged-in user, by whatever door it comes, and asks the rules. */
final class UserGuard extends CommandInterceptor {

    private static final List<UserRule> RULES =
            List.of(new SystemDeploys(), new NoDetour(), new OwnHands(), new NothingReturned(), new FormFieldsOnly());

    @Override
    public <T> T execute(Command<T> command) {
        Authentication user = user();
        if (user == null) {
            return next.execute(command);
        }
        RULES.forEach(rule -> rule.check(command, user));
        return OwnHands.givesBack(command, user) ? asTheSystem(command) : next.execute(command);
    }

    /** The user whose own command this is; null for the system and for what a running process does on his behalf. */
    private static @Nullable Authentication user() {
        CommandContext context = Context.getCommandContext();
        boolean fromOutside = context != null && Context.getCoreExecutionContext() == null;
        return fromOutside && context.isAuthorizationCheckEnabled() ? context.getAuthentication() : null;
    }

    private <T> T asTheSystem(Command<T> command) {
        return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(command));
    }
}
