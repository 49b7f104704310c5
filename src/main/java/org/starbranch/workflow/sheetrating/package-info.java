/**
 * The process {@code sheet-rating}, one instance for each sheet that somebody fills in, and what every cycle made of rounds
 * of sheets shares: a round is started in pages and waited for by one message, and after its day the office may close it.
 * What a round asks for stands in the properties of the step that starts it.
 */
@NullMarked
package org.starbranch.workflow.sheetrating;

import org.jspecify.annotations.NullMarked;
