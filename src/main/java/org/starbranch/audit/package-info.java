/**
 * Who did what, when and why: an append-only record whose rows are chained by hash, so that a row altered or removed
 * behind our back shows. It keeps facts and reasons, never a score or a star before release.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.starbranch.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
