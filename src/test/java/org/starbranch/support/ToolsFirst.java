package org.starbranch.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a whole run of Maven fail in seconds when the machine lacks a tool: every class then says so at once. Tests named
 * by {@code -Dtest} or {@code -Dit.test} need only what they use themselves. Found by JUnit itself.
 */
public class ToolsFirst implements BeforeAllCallback {

    private static boolean found;

    @Override
    public void beforeAll(ExtensionContext test) {
        boolean byMaven = System.getProperty("surefire.test.class.path") != null;
        boolean all = System.getProperty("test") == null && System.getProperty("it.test") == null;
        if (byMaven && all && !found) {
            Tools.requireAll();
            found = true;
        }
    }
}
