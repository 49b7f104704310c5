/**
 * The rating of one branch in one cycle: its own assessment and the meeting behind it, the committee's scores beside
 * it, what was returned and corrected, vetoes, and the four stars: by score, by quota, by the superior, and the final
 * one. A star is never overwritten; a later decision stands beside the earlier one with its own actor and reason.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "audit",
            "calendar",
            "scheme",
            "scheme::model",
            "scoring",
            "organisation",
            "cycle"
        })
package org.starbranch.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
