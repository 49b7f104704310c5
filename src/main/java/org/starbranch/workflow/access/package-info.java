/** Accounts, groups and what each group may do in the engine and its web applications. */
@NullMarked
package org.starbranch.workflow.access;

import org.jspecify.annotations.NullMarked;
