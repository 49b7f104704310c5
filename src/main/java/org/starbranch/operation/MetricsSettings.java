package org.starbranch.operation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the monitoring reads the figures.
 *
 * @param token secret that opens /actuator/prometheus on the management port, sent as "Authorization: Bearer"; at least
 *     24 characters without spaces; empty closes this way, and only the system administrator reads them
 */
@Validated
@ConfigurationProperties("starbranch.metrics")
record MetricsSettings(
        @DefaultValue("")
        @NotNull(message = "不能为空值")
        @Pattern(regexp = "(\\S{24,})?", message = "应为至少24个字符、不含空格的密钥，或留空")
        String token) {}
