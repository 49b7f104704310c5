/**
 * What may be called behind the engine's doors. The engine brings along some five hundred endpoints, each three times: its
 * REST with a default and a named engine, and the API of its web applications. The product lives on a few dozen of them.
 * Those are named in {@code doors/open.txt}, with who may call them; whatever is not named there is shut for everybody,
 * whatever rights somebody has in the engine.
 *
 * <p>This stands in front of the engine's own authorizations and of the guard of submissions, never in their place: that
 * a door is open says nothing about whose task lies behind it.
 */
@NullMarked
package org.starbranch.webapps.doors;

import org.jspecify.annotations.NullMarked;
