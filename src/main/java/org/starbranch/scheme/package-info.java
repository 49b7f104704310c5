/**
 * A scheme (评选方案) says how the branches of a college are rated: what is scored and with how many points, which total
 * gives which star, how many branches may get it, when each step is due and what follows. It is data, written in YAML by
 * an office, proven by the compiler, frozen with its hash once published. A cycle names the code and the hash of the
 * version it was opened with and is never touched by a later one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "shared::spreadsheet", "audit"})
package org.starbranch.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
