package org.starbranch.member.ballot;

import java.util.List;

/** What somebody with a code has before him. */
public record BallotPaper(BallotBox box, List<Question> questions) {}
