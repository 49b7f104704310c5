package org.starbranch.scheme;

import org.springframework.core.io.ClassPathResource;

/** The processes that come with the program; file and process share one name. */
final class CycleProcesses {

    private static final String NAME = "[a-z][a-z0-9-]{0,60}";

    private CycleProcesses() {}

    static boolean contains(String process) {
        return process.matches(NAME) && new ClassPathResource("processes/" + process + ".bpmn").exists();
    }
}
