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

/** Hands out the driver's own connections and statements, each behind a proxy that tells what is sent. */
public final class CountedDriver {

    /** Hears of everything just before it is sent. */
    public interface Listener {

        /** A statement, with so many sets of parameters. */
        void executed(Connection connection, Statement statement, String sql, int batch);

        /** Something that the driver sends for itself, such as a commit. */
        void sent(Connection connection);
    }

    /** Connector/J sends more commands than this of one batch together, and inserts always as one. */
    private static final int SENT_ONE_BY_ONE = 3;

    /** Calls for which Connector/J sends a statement of its own, each time, whatever the value was before. */
    private static final Set<String> SENT_ALONE =
            Set.of("commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation");

    private CountedDriver() {}

    public static DataSource of(DataSource driver, Listener listener) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(driver, method, arguments);
            return result instanceof Connection connection ? connection(connection, listener) : result;
        });
    }

    /** How often the client waits for the server until a batch is done. */
    public static int trips(String sql, int batch) {
        boolean together = batch > SENT_ONE_BY_ONE || sql.stripLeading().regionMatches(true, 0, "insert", 0, 6);
        return together ? 1 : Math.max(batch, 1);
    }

    private static Connection connection(Connection connection, Listener listener) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (SENT_ALONE.contains(method.getName())) {
                listener.sent(connection);
            }
            Object result = call(connection, method, arguments);
            return result instanceof Statement statement
                    ? statement(statement, connection, text(arguments), listener)
                    : result;
        });
    }

    private static Statement statement(Statement statement, Connection connection, String sql, Listener listener) {
        int[] batch = {0};
        return proxy(kind(statement), (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "addBatch" -> batch[0]++;
                case "clearBatch" -> batch[0] = 0;
                case "executeBatch", "executeLargeBatch" -> {
                    listener.executed(connection, statement, sql, batch[0]);
                    batch[0] = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                    listener.executed(connection, statement, sql.isEmpty() ? text(arguments) : sql, 1);
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
