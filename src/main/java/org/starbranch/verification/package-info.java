/**
 * Checking the branches that were filed with the superior: by a numbered letter of inquiry with an answer to each
 * question, by a visit of two or more people, or both. Who verifies writes a finding, the branch comments on it, and
 * another verifier decides. A finding may ask for a change of the points it names, never of anything else, and it
 * writes no star: the superior decides that. The branch never reads a star or a score here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "scheme",
            "scheme::model",
            "rating",
            "organisation",
            "cycle"
        })
package org.starbranch.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
