/** STUB. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "rating", "proposal", "organisation", "cycle"})
package org.starbranch.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
