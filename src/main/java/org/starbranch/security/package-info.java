/**
 * Who may knock at which door: login, sessions, and the rule that everything is shut unless it is named here. What
 * somebody may know behind the door is asked of {@link org.starbranch.shared.Visibility} by the page itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "audit", "organisation"})
package org.starbranch.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
