package org.starbranch.workflow.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This application among the several that may work on one database.
 *
 * @param name what stands for it in the engine's log of jobs and in their locks, at most 60 characters; the machine's
 *     name unless set
 */
@ConfigurationProperties("starbranch.node")
record NodeSettings(@Nullable String name) {

    private static final int LONGEST = 60;

    /** The name that is set, or that of the machine. */
    String nameOrMachine() {
        String chosen = name == null || name.isBlank() ? machine() : name.strip();
        return chosen.length() > LONGEST ? chosen.substring(0, LONGEST) : chosen;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
