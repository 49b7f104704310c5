package org.starbranch.audit;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the record looks after itself.
 *
 * @param nightlyCheck when the whole chain is proved, as a cron expression in China time; {@code -} for never
 */
@Validated
@ConfigurationProperties("starbranch.audit")
record AuditSettings(@DefaultValue("0 30 2 * * *") @NotBlank(message = "不能为空") String nightlyCheck) {}
