/**
 * One cycle: a college rates its branches for one year under one frozen version of a scheme. Opening it freezes the
 * roster (the denominator of every quota), computes the deadlines and settles what happens when there are few branches,
 * all before any score is visible. It counts the ratings that are still open; the last one to finish starts the
 * proposal.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared::web", "audit", "calendar", "scheme", "scheme::model", "organisation"})
package org.starbranch.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
