package org.starbranch.operation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Counts logins and refused logins on every way in. The name that somebody typed is kept nowhere: now and then it is a
 * password in the wrong field.
 */
@Component
class LoginCount {

    private static final String NAME = "starbranch.logins";

    private final MeterRegistry registry;

    LoginCount(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(NAME, "outcome", "accepted");
        registry.counter(NAME, "outcome", "refused");
    }

    @EventListener
    void accepted(InteractiveAuthenticationSuccessEvent login) {
        registry.counter(NAME, "outcome", "accepted").increment();
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent login) {
        registry.counter(NAME, "outcome", "refused").increment();
    }
}
