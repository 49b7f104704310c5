/** The pages of accounts: the security administrator's, and everybody's own for his password. */
@NullMarked
package org.starbranch.security.web;

import org.jspecify.annotations.NullMarked;
