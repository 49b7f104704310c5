package org.starbranch.security.directory;

import java.util.Set;
import org.starbranch.shared.Role;

/**
 * Somebody as a directory knows him.
 *
 * @param userId as the directory writes it
 * @param name as people write it; empty where the directory has none
 * @param roles what his groups mean here
 */
record KnownPerson(String userId, String name, Set<Role> roles) {}
