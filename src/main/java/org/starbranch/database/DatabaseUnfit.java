package org.starbranch.database;

import java.util.List;

/** The start ends here: the database or the way to it is not as it has to be. Nothing in it was changed. */
class DatabaseUnfit extends RuntimeException {

    private final transient List<Finding> findings;

    DatabaseUnfit(List<Finding> findings) {
        super("数据库检查没有通过，共" + findings.size() + "处");
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
