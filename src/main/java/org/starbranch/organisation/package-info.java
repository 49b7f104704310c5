/**
 * The college: general branches (党总支), Party branches below them or directly under the committee (直属), and the
 * people with the post they hold in their own branch. Whoever belongs to a branch has a conflict of interest with it:
 * he neither assesses it nor decides on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar"})
package org.starbranch.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
