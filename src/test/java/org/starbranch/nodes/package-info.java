/**
 * Several nodes of the packaged application on one database: each a process of its own, started as an operator starts
 * it, killed as a failing machine is.
 */
@NullMarked
package org.starbranch.nodes;

import org.jspecify.annotations.NullMarked;
