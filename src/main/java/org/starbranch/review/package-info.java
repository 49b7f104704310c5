/**
 * Rating by sheets (评分表), as the schemes beside that of 2023 have it: somebody, or each of a panel, fills in one sheet
 * about one branch or general branch, once in the period or once in each of its halves. A cycle opens a round of sheets
 * and goes on when none of them is open any more; a sheet that nobody fills in is given up by the office with a reason and
 * counts as missing, never as zero. What the sheets come to is computed by {@code scoring}; here it is kept with its
 * worked sum, together with what people decided on it. Where a secret ballot was opened on a branch, its means fill in
 * the sheet and nobody's hand does. A decided star goes to the register of stars ({@code rating}).
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
            "scoring::simulation",
            "organisation",
            "cycle",
            "rating",
            "member::ballot"
        })
package org.starbranch.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
