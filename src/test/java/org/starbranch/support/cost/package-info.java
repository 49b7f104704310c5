/**
 * What a request or a completed task costs at the database, counted and not timed: executions (one JDBC batch is one),
 * round trips and, on MySQL, the rows that the server read. The counter sits between the connection pool and the driver
 * of every context of the tests, so it sees all that the pool sends, and it counts only while a test asks it to. A
 * statement that names a table {@code ACT_…} is the engine's, every other is our own.
 */
@NullMarked
package org.starbranch.support.cost;

import org.jspecify.annotations.NullMarked;
