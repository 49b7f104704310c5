package org.starbranch.security.directory;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a directory is configured; an address that is set and blank, as in an environment's template, means none. */
final class Configured {

    private Configured() {}

    static final class Ldap implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata type) {
            return isSet(context, "starbranch.ldap.url");
        }
    }

    static final class Oidc implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata type) {
            return isSet(context, "starbranch.oidc.issuer");
        }
    }

    private static boolean isSet(ConditionContext context, String property) {
        return !context.getEnvironment().getProperty(property, "").isBlank();
    }
}
