/**
 * The star ledger (授牌亮星): which star a branch has on a given day, why, and by whom. An entry is made when the plaques
 * are handed over and is never changed; a later decision is a later entry. From the entries follow the plaques, the
 * count of years in a row, and the linkages (四挂钩): proposals to named offices, answered by people and never carried
 * out by the system. What was put before the public everybody who is logged in may read; a star that stays internal
 * (002, 004) is for the branch itself and those above it.
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
            "rating"
        })
package org.starbranch.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
