/**
 * How the engine's doors say no. Its REST and the API of its web applications answer an error with English text, class
 * names and mostly 500; here every such answer becomes a problem document (RFC 9457) with a stable type, a fitting status
 * and a short Chinese sentence. What the engine really said goes to the log, in one line.
 *
 * <p>The member {@code message} repeats the sentence, because that is what the Tasklist shows.
 */
@NullMarked
package org.starbranch.webapps.refusal;

import org.jspecify.annotations.NullMarked;
