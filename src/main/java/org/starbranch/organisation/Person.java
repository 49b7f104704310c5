package org.starbranch.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the college, under his login name.
 *
 * @param branch the code of the branch he belongs to; null for people of the organs above the college
 * @param post what he is in that branch; null with a null branch
 */
public record Person(
        String userId,
        String name,
        @Nullable String branch,
        @Nullable Post post) {

    /** What somebody is in his own branch. */
    public enum Post {
        SECRETARY,
        COMMITTEE_MEMBER,
        MEMBER
    }
}
