package org.starbranch.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** The names of many people at once, where asking for each would cost a query. */
@Component
class Names {

    private static final String BY_RULE = "系统（按方案规则）";
    private static final String UNNAMED = "未署名";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Name by login name; the login name itself where nobody is known under it. */
    Map<String, String> of(Collection<String> users) {
        Map<String, String> names = new HashMap<>();
        users.forEach(user -> names.put(user, user));
        if (!names.isEmpty()) {
            jdbc.sql("SELECT user_id, name FROM person WHERE user_id IN (:users)")
                    .param("users", new TreeSet<>(names.keySet()))
                    .query((row, index) -> names.put(row.getString(1), row.getString(2)))
                    .list();
        }
        names.put(Actor.SYSTEM.userId(), BY_RULE);
        names.put(Actor.PUBLIC.userId(), UNNAMED);
        return names;
    }
}
