/** The groups, what each may do in the engine and its web applications, and the engine's picture of our accounts. */
@NullMarked
package org.starbranch.workflow.access;

import org.jspecify.annotations.NullMarked;
