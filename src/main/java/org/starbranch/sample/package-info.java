/**
 * A college to try the system with: 21 branches, their people and accounts, and a year that simulated users walk
 * through with their own logins. In the sample profile only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "cycle",
            "calendar",
            "scheme",
            "scheme::model",
            "scoring",
            "rating",
            "review",
            "proposal",
            "rectification",
            "ledger",
            "security",
            "workflow"
        })
package org.starbranch.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
