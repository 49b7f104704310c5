/**
 * The forms on which a rubric is scored. They are made from the scheme, one for each of its sheets and one for the
 * correction of returned items, and deployed with the version of the scheme, so that a cycle keeps its form whatever is
 * published later. The browser helps with steps and shows the total; what is right is decided on the server.
 */
@NullMarked
package org.starbranch.workflow.rubric;

import org.jspecify.annotations.NullMarked;
