/**
 * The face of the engine's own web applications. Clerks do their work in the Tasklist and administrators watch in Cockpit; both come with the engine,
 * in English and with a few faults. This module puts them into the product: our Chinese texts, refusals that a clerk understands, a way back to the
 * start page, and what the applications need so that their pages load every time.
 *
 * <p>The texts and scripts stand under {@code META-INF/resources/webjars/camunda/app}: files there win over those of the same name that the engine's
 * archive brings along. What is shown and who may see it is decided elsewhere; nothing here knows a rule of a scheme.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "workflow",
            "security",
            "calendar",
            "organisation",
            "cycle",
            "scheme::model",
            "rating",
            "dashboard"
        })
@NullMarked
package org.starbranch.webapps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
