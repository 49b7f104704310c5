/**
 * The process {@code veto}: one instance for each proposed veto. The branch is heard, the committee confirms or rejects;
 * a confirmed veto then waits to be revoked until the stars of its cycle are resolved, which ends it.
 */
@NullMarked
package org.starbranch.workflow.veto;

import org.jspecify.annotations.NullMarked;
