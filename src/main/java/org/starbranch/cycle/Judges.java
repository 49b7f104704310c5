package org.starbranch.cycle;

import java.util.Set;
import org.starbranch.shared.RatingId;

/** Tells who judged a branch in a cycle, so that nobody looks into an objection to his own judgement. */
public interface Judges {

    /** Login names; empty where nobody did. */
    Set<String> of(RatingId rating);
}
