/**
 * What the people who run the system need: whether a node is well, figures for their monitoring, a log that helps them
 * and betrays nobody, and the proof that the record is whole. It tells states and numbers, never names, scores or what
 * somebody typed. Figures and health of the engine stand in {@code workflow.watch}, because only {@code workflow} knows
 * the engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar"})
package org.starbranch.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
