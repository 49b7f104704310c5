package org.starbranch.security;

/** An account is new or has changed; published inside the transaction that changes it. */
public record AccountChanged(Account account) {}
