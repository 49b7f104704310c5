/** STUB. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "organisation", "cycle", "rating"})
package org.starbranch.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
