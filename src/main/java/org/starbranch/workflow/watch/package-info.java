/**
 * How the engine is: its health and its figures for those who run the system. It only reads, and of the engine's tables
 * only numbers.
 */
@NullMarked
package org.starbranch.workflow.watch;

import org.jspecify.annotations.NullMarked;
