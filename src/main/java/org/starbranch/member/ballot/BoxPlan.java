package org.starbranch.member.ballot;

import java.util.List;

/**
 * A box as its owner wants it.
 *
 * @param subject the code of what is judged: of a branch, also where the questions are its members
 * @param sheet the sheet of the scheme for which the means are wanted
 * @param title what the paper and the voter's page call it
 * @param note what the voter is to think of, such as the aspects named by the scheme; may be empty
 * @param minimum with fewer replies there is never any result, 2 or more
 */
public record BoxPlan(
        String cycle,
        Kind kind,
        String subject,
        String sheet,
        String title,
        String note,
        int minimum,
        List<Question> questions) {

    public BoxPlan {
        questions = List.copyOf(questions);
    }

    /** Who is judged. */
    public enum Kind {
        /** The branch itself. */
        BRANCH,
        /** The members of the branch, a question each. */
        MEMBER
    }
}
