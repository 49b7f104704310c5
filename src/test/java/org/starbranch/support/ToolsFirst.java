package org.starbranch.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends a whole run of Maven at once when the machine lacks a tool. Tests named by {@code -Dtest} or {@code -Dit.test}
 * need only what they use themselves.
 */
public class ToolsFirst implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean byMaven = System.getProperty("surefire.test.class.path") != null;
        boolean all = System.getProperty("test") == null && System.getProperty("it.test") == null;
        if (byMaven && all) {
            Tools.requireAll();
        }
    }
}
