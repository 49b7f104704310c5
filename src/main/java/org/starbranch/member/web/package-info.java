/** The pages of ballots and of the rating of members; the voter's know nobody. */
@NullMarked
package org.starbranch.member.web;

import org.jspecify.annotations.NullMarked;
