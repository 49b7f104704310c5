package org.starbranch.shared;

import java.util.function.Predicate;

/**
 * Who may know a star or a score now. Page, API, export, mail and task variable all ask here, and nowhere else.
 * Before release nobody below the office knows a star; who scores knows only what he scored himself.
 */
public interface Visibility {

    /** May he see any of the four stars of this cycle, or a figure from which one follows? */
    boolean seesStars(Actor actor, String cycle);

    /** May he see the committee's scores (not only the branch's own) of this branch? */
    boolean seesScores(Actor actor, RatingId rating);

    /** The same for any branch of one cycle: asked once, however many branches a list has. */
    Predicate<RatingId> scoresSeenBy(Actor actor, String cycle);

    /** May he see the scores and text that the branch itself entered? */
    boolean seesSelfAssessment(Actor actor, RatingId rating);
}
