/**
 * What people look at to know how the year goes: the board with every branch's stage and lateness, the results after
 * release, one branch's file with the worked sums behind its star, the ledger. It only reads. What a visitor may see is
 * asked of {@link org.starbranch.shared.Visibility} where a star or a score is concerned, and of {@link
 * org.starbranch.dashboard.Sight} for the rest; a page that may not show a number does not load it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "scheme",
            "scheme::model",
            "scoring",
            "organisation",
            "cycle",
            "rating",
            "review",
            "proposal",
            "verification",
            "notice",
            "ledger",
            "rectification"
        })
package org.starbranch.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
