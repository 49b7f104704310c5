package org.starbranch.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the login works.
 *
 * @param hashMemory memory of one password hash in KiB; a stored hash of less is renewed at the next login
 * @param hashRounds rounds of one password hash; as above
 * @param remembered how long a password that was right needs no new hash, for callers that send it with each request
 * @param stateKnown how long a node may go by what it last read of an account before it reads again
 * @param longestSession how long a session lasts at most, however busy
 */
@ConfigurationProperties("starbranch.login")
record LoginSettings(
        @DefaultValue("19456") int hashMemory,
        @DefaultValue("2") int hashRounds,
        @DefaultValue("5m") Duration remembered,
        @DefaultValue("3s") Duration stateKnown,
        @DefaultValue("12h") Duration longestSession) {}
