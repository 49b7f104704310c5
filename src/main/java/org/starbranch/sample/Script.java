package org.starbranch.sample;

import java.util.Map;
import java.util.Optional;

/** What the simulated users know about their work. */
interface Script {

    /** Whether this person takes a task that lies in several baskets. */
    boolean takes(SimulatedUser user, OpenTask task);

    /** What he fills in; empty where the story leaves the task waiting. */
    Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task);

    /** What people do of their own accord when the cycle enters a stage. */
    void onStage(String stage);

    /** What people do of their own accord after a task is done. */
    void onCompleted(OpenTask task);
}
