package org.starbranch.sample;

import java.util.List;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Unit;

/** One of the four further schemes: its small college, what its people enter, and what must come of it. */
interface SchemeStory extends Script {

    /** The year that is rated. */
    int year();

    /** The month of that year in which its cycle is opened. */
    default int month() {
        return 1;
    }

    /** The general branches of its college. */
    List<Unit> units();

    /** The branches of its college. */
    List<Branch> branches();

    /** Where the results differ from the table that was worked out by hand, in Chinese; empty where they agree. */
    List<String> differences(String cycle);
}
