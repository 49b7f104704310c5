/**
 * The star ledger (授牌亮星): which star a branch has on a given day, why, and by whom. An entry is made when the plaques
 * are handed over and is never changed; a later decision is a later entry. From the entries follow the plaques, the
 * count of years in a row, and the linkages (四挂钩): proposals to named offices, answered by people and never carried
 * out by the system. Entries exist only after release, so everybody who is logged in may read them.
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
