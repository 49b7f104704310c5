package org.starbranch.support.cost;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands out the driver's own connections and statements, each behind a proxy that tells the meter what is sent. */
final class CountedDriver {

    /** Calls for which Connector/J sends a statement of its own, each time, whatever the value was before. */
    private static final Set<String> SENT_ALONE =
            Set.of("commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation");

    private CountedDriver() {}

    static DataSource of(DataSource driver, SqlMeter meter) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(driver, method, arguments);
            return result instanceof Connection connection ? connection(connection, meter) : result;
        });
    }

    private static Connection connection(Connection connection, SqlMeter meter) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (SENT_ALONE.contains(method.getName())) {
                meter.sent(connection);
            }
            Object result = call(connection, method, arguments);
            return result instanceof Statement statement
                    ? statement(statement, connection, text(arguments), meter)
                    : result;
        });
    }

    private static Statement statement(Statement statement, Connection connection, String sql, SqlMeter meter) {
        int[] batch = {0};
        return proxy(kind(statement), (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "addBatch" -> batch[0]++;
                case "clearBatch" -> batch[0] = 0;
                case "executeBatch", "executeLargeBatch" -> {
                    meter.executed(connection, statement, sql, batch[0]);
                    batch[0] = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                    meter.executed(connection, statement, sql.isEmpty() ? text(arguments) : sql, 1);
                default -> {
                    // Nothing is sent.
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static Class<? extends Statement> kind(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private static String text(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? new SQLException(e) : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountedDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
