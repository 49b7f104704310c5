/**
 * Looks at the database before anything is changed in it. A MySQL that is set up a little wrong works for months and then
 * loses a rare character, a millisecond or eight hours; so at every start the server, the connection and the tables that
 * are already there are looked at, and whatever is wrong is said at once, in Chinese, with the setting to change. Then the
 * start ends. H2 needs none of this but the zone of the JVM.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.starbranch.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
