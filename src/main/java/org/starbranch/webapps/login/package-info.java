/** One login and one session for our pages, Tasklist, Cockpit and Admin; the engine's identity tables hold the accounts. */
@NullMarked
package org.starbranch.webapps.login;

import org.jspecify.annotations.NullMarked;
