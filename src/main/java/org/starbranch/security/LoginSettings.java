package org.starbranch.security;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the login works.
 *
 * @param hashMemory memory of one password hash in KiB; a stored hash of less is renewed at the next login
 * @param hashRounds rounds of one password hash; as above
 * @param remembered how long a password that was right needs no new hash, for callers that send it with each request
 * @param stateKnown how long a node may go by what it last read of an account before it reads again
 * @param longestSession how long a session lasts at most, however busy
 */
@Validated
@ConfigurationProperties("starbranch.login")
record LoginSettings(
        @DefaultValue("19456") @Min(value = 8, message = "应至少为8")
        int hashMemory,

        @DefaultValue("2") @Min(value = 1, message = "应至少为1")
        int hashRounds,

        @DefaultValue("5m") @DurationMax(minutes = 5, message = "不能超过5分钟")
        Duration remembered,

        @DefaultValue("3s") @DurationMax(minutes = 1, message = "不能超过1分钟")
        Duration stateKnown,

        @DefaultValue("12h") @DurationMin(minutes = 1, message = "应至少为1分钟")
        Duration longestSession) {}
