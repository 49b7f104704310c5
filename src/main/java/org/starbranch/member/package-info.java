/**
 * Rating of members (党员评星) beside that of their branch. The branch's secretary names the members; what the branch's
 * anonymous ballot and its committee think of each becomes a total and a star; the share of five-star members is what a
 * model branch is measured by. A member's result is known to the secretary and the committee of his own branch and to
 * the office, to nobody else, and no list of members is ever ranked or given out.
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
package org.starbranch.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
