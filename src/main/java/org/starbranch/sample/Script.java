package org.starbranch.sample;

import java.util.Map;
import java.util.Optional;

/** What the simulated users of the sample year know about their work. */
interface Script {

    /** Does whoever is logged in do this task at all? Some tasks lie in several baskets; one person takes each. */
    boolean takes(SimulatedUser user, OpenTask task);

    /** What he fills in; empty where the story leaves the task waiting. */
    Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task);

    /** What people do of their own accord in a stage of the cycle, once: propose a veto, raise an objection. */
    void ownAccord(String stage);
}
