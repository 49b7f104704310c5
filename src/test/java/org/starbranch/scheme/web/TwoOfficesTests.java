package org.starbranch.scheme.web;

import org.starbranch.support.ProcessTest;

/** {@link TwoOffices} on the database in memory. */
@ProcessTest
class TwoOfficesTests extends TwoOffices {}
