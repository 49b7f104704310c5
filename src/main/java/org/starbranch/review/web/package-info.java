/** Where a branch applies not to be rated this year. */
@NullMarked
package org.starbranch.review.web;

import org.jspecify.annotations.NullMarked;
