/** The engine's own tables, kept by Flyway like ours. */
@NullMarked
package org.starbranch.workflow.schema;

import org.jspecify.annotations.NullMarked;
