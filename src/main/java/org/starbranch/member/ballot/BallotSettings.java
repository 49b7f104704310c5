package org.starbranch.member.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What ballots need beside the database.
 *
 * @param key secret under which ballot codes are hashed and running counts are sealed, at least 32 characters without
 *     spaces, the same on every node; keep it apart from the database and its backups; empty: no ballot box can be opened
 */
@Validated
@ConfigurationProperties("starbranch.ballots")
record BallotSettings(
        @DefaultValue("")
        @NotNull(message = "不能为空值")
        @Pattern(regexp = "(\\S{32,})?", message = "应为至少32个字符、不含空格的密钥，或留空")
        String key) {}
