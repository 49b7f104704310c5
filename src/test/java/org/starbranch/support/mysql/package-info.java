/**
 * A real MySQL for the tests, without Docker and without a database on the machine: the server comes as a test
 * dependency, runs on a free port of the loopback address and is gone with the JVM. {@code TEST_MYSQL_URL} names another
 * server instead, as {@code jdbc:mysql://host:3306/?user=…&password=…}; its user must be allowed to create databases.
 * Without a MySQL the tests fail; they are never skipped.
 */
@NullMarked
package org.starbranch.support.mysql;

import org.jspecify.annotations.NullMarked;
