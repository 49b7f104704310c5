package org.starbranch.sample;

/**
 * A task that waits for somebody.
 *
 * @param key the id of its element in the diagram
 * @param assignee empty while nobody has taken it
 */
record OpenTask(String id, String key, String name, String assignee) {

    /** The name of the branch it is about; empty where it is about the whole cycle. */
    String branchName() {
        int colon = name.lastIndexOf('：');
        return colon < 0 ? "" : name.substring(colon + 1);
    }
}
