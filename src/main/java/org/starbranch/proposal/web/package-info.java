/** Results, as far as the caller may know them now, and the office's simulation of the caps. */
@NullMarked
package org.starbranch.proposal.web;

import org.jspecify.annotations.NullMarked;
