/**
 * What would be if: an allocation with scores that somebody typed and settings that nobody has decided yet. Each setting
 * starts from the scheme's own; two sets of settings, or a branch before and after it was changed, are compared by the
 * branches that move, each with who took its place or left one. Pure, and never part of a real proposal: that one knows
 * the scheme's own places only.
 */
@NullMarked
@NamedInterface("simulation")
package org.starbranch.scoring.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
