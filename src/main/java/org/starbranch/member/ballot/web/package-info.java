/** The pages of ballots: the voter's, which know nobody, and the office's. */
@NullMarked
package org.starbranch.member.ballot.web;

import org.jspecify.annotations.NullMarked;
