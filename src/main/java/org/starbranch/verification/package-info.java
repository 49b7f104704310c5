/** STUB. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "rating", "organisation", "cycle"})
package org.starbranch.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
