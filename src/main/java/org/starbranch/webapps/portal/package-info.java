/** The pages around the Tasklist: login, home with what waits for whoever is logged in, and the bar on every page. */
@NullMarked
package org.starbranch.webapps.portal;

import org.jspecify.annotations.NullMarked;
