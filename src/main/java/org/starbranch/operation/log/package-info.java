/**
 * Keeps out of the log whatever somebody typed. What an exception says is left out, because it quotes what it met: a
 * duplicate name, a line of a form, a key; its class and where it arose stay. What looks like a secret or an official
 * number is blotted out wherever it stands. This lies between the loggers and their appenders, so that it holds for
 * every format.
 */
@NullMarked
package org.starbranch.operation.log;

import org.jspecify.annotations.NullMarked;
