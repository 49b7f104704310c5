/**
 * The few words that every feature speaks: who acts ({@link org.starbranch.shared.Actor}), which branch in which cycle
 * ({@link org.starbranch.shared.RatingId}), what is wrong with something sent in
 * ({@link org.starbranch.shared.Fault}), what time it is, and the one question that guards every star
 * ({@link org.starbranch.shared.Visibility}). Nothing here knows what a rating is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.starbranch.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
