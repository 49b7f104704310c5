package org.starbranch.sample;

import java.util.Map;

/** What somebody fills in for one kind of task, given the branch it is about and what its form shows. */
@FunctionalInterface
interface Answer {

    Map<String, String> fill(String branch, Map<String, String> shown);
}
