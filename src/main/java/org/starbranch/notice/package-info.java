/**
 * The public notice: the final stars as a frozen list (branch and star, nothing else), open for so many working days to
 * whoever wants to object. It cannot be closed, by nobody and by no clock, while an objection is not answered. An
 * objection gets a receipt number and a handler who neither scored the branch nor belongs to it; it re-opens the points
 * it names and no others. A star that changes is appended to the list with its day, the old one stays legible. In a
 * cycle made of rounds a sheet is not filled in again: whoever handles an objection filled in none about the branch,
 * and the committee decides on what he found.
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
            "rating",
            "organisation",
            "cycle"
        })
package org.starbranch.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
