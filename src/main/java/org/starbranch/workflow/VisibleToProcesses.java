package org.starbranch.workflow;

/** Marks a bean that expressions in a diagram may name although it is neither a delegate nor a listener. */
public interface VisibleToProcesses {}
