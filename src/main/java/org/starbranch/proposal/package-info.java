/**
 * What a college proposes for all its branches together. From the finished ratings the stars are allocated under the
 * caps; who is equal in everything is settled by a recorded vote of the Party committee and the whole is calculated
 * again. The office prepares the proposal, the committee resolves it (somebody other than who prepared it), and from then
 * on it is sealed: the superior organ decides beside it, never over it. After verification the final stars stand, and
 * with the public notice they are released; until then {@link org.starbranch.proposal.ReleasePolicy} keeps them from
 * everybody below the office.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "audit",
            "scheme",
            "scheme::model",
            "scoring",
            "scoring::simulation",
            "organisation",
            "cycle",
            "rating"
        })
package org.starbranch.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
