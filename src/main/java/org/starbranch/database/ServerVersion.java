package org.starbranch.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that the server announced.
 *
 * @param text such as {@code 8.0.31} or {@code 11.4.5-MariaDB-1}
 */
record ServerVersion(String text) {

    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)\\.(\\d+)");

    /** A MariaDB before 11 greets with a MySQL's number before its own. */
    private static final String OLD_GREETING = "^5\\.5\\.5-";

    /** The first 8.0 that keeps a CHECK of a table. */
    private static final int FIRST_PATCH_OF_8_0 = 16;

    List<Finding> findings() {
        return isFit()
                ? List.of()
                : List.of(new Finding(
                        "数据库版本", name(), must(), "换用 MySQL 8.0、8.4 或 9.7，再改 STARBRANCH_DB_HOST、STARBRANCH_DB_PORT"));
    }

    private boolean isFit() {
        Matcher numbers = NUMBERS.matcher(text);
        if (isMariaDb() || !numbers.find()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        int patch = Integer.parseInt(numbers.group(3));
        return major == 9 || (major == 8 && (minor > 0 || patch >= FIRST_PATCH_OF_8_0));
    }

    private boolean isMariaDb() {
        return text.contains("MariaDB");
    }

    private String name() {
        return isMariaDb() ? "MariaDB（" + text.replaceFirst(OLD_GREETING, "") + "）" : text;
    }

    private String must() {
        return isMariaDb() ? "MySQL，MariaDB 的排序规则、小数秒和锁都不一样，不能代替" : "MySQL 8.0（8.0.16 起）、8.4 或 9";
    }
}
