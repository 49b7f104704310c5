package org.starbranch.scheme.web;

import org.starbranch.support.mysql.MySqlTest;

/** {@link TwoOffices} on a real MySQL, whose locks and messages are its own. */
@MySqlTest
class TwoOfficesOnMySqlIT extends TwoOffices {}
