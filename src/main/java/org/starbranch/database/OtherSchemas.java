package org.starbranch.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The engine asks the driver for its tables; the answer must not name those of another application. */
final class OtherSchemas implements Look {

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        String ours = connection.getCatalog();
        if (ours == null || ours.isEmpty()) {
            return List.of(new Finding("连接串里的数据库名", "没有写", "本系统的数据库", "STARBRANCH_DB_NAME"));
        }
        Set<String> others = new TreeSet<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "ACT_GE_PROPERTY", null)) {
            while (tables.next()) {
                others.add(tables.getString("TABLE_CAT"));
            }
        }
        others.remove(ours);
        return others.isEmpty() ? List.of() : List.of(mixedIn(others));
    }

    private static Finding mixedIn(Set<String> others) {
        return new Finding(
                "别的数据库里的 ACT_ 表",
                "看得到 " + String.join("、", others) + " 里的",
                "只看得到本库的",
                "连接串里写 nullDatabaseMeansCurrent=true");
    }
}
