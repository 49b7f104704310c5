/**
 * Logins that a directory of the college vouches for: LDAP, where a name and a password are typed on our page, and OpenID
 * Connect, where the college's own login page is asked. Both are off until they are configured. A directory says who
 * somebody is and which groups he is in; which role a group means stands in our configuration, group by group, so that no
 * group makes an administrator by its name alone. A directory never speaks for an account of our own.
 */
@NullMarked
package org.starbranch.security.directory;

import org.jspecify.annotations.NullMarked;
