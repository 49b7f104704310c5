/**
 * How a branch with the lowest star puts things right (scheme of 2023, line 67): the committee sends somebody to talk, the
 * branch plans measures (what, who, by when), somebody outside it sends back what is vague, the branch carries them out,
 * an assessor who has nothing to do with it verifies, and months later looks whether it had an effect. If not, the same
 * rectification goes into another round. The branch itself cannot close it by any door. Plans, returns and results of
 * every round are kept; nothing is overwritten.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "organisation", "cycle", "rating", "ledger"})
package org.starbranch.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
