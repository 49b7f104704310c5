package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One look at an open connection. It changes nothing and needs no right but to read. */
interface Look {

    List<Finding> findings(Connection connection) throws SQLException;

    /** All looks at a MySQL, in the order in which they are told. */
    static List<Look> all() {
        return List.of(new Isolation(), new Characters(), new Clocks(), new OtherSchemas(), new EngineTables());
    }
}
