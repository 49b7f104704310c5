/**
 * The year of a college as a process: it starts a rating for every branch and waits for all of them, brings the proposal
 * through tie votes, preparation, resolution and the superior's review, has the filed branches verified, publishes the
 * notice, awards, and opens what follows. Everything it shows and decides on comes from the features.
 */
@NullMarked
package org.starbranch.workflow.annualcycle;

import org.jspecify.annotations.NullMarked;
