package org.starbranch.security;

/**
 * Another way to log in, which the login page offers beside its own form.
 *
 * @param title what stands on the button
 * @param address where it leads, below our own root
 */
public record OtherLogin(String title, String address) {}
