package org.starbranch.workflow.access;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, created at start where there is none.
 *
 * @param id login name
 * @param password from the environment, at least 12 characters; no default
 */
@ConfigurationProperties("starbranch.administrator")
record Administrator(
        @DefaultValue("admin") @NotNull String id,
        @DefaultValue("") @NotNull String password) {}
