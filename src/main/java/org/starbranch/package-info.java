/** Starbranch, the yearly star rating of a college's Party branches. One package below this one is one feature. */
@NullMarked
package org.starbranch;

import org.jspecify.annotations.NullMarked;
