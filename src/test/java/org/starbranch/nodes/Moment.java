package org.starbranch.nodes;

/** Time that passes in a test beside processes of their own. */
public final class Moment {

    private Moment() {}

    public static void pass(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
