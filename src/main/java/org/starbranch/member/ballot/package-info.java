/**
 * Anonymous ballots (民主测评). A box belongs to one subject and one sheet of a cycle. The office issues single-use codes on
 * paper; who has one votes without logging in. There is no row for a vote: it is added to the counts of its box, which are
 * kept sealed under a key that the database does not know, and in the same transaction its code ceases to exist. The
 * office closes the box; only then, and only where enough people have answered, does anybody learn the means. What this
 * protects, and against whom it does not, stands in {@code src/docs/ballots.md}.
 */
@NullMarked
@NamedInterface("ballot")
package org.starbranch.member.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
