/** One login and one session for our pages, Tasklist, Cockpit and Admin, and one HTTP Basic; the engine is told who it is. */
@NullMarked
package org.starbranch.webapps.login;

import org.jspecify.annotations.NullMarked;
