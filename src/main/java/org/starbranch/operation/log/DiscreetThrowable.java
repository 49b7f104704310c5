package org.starbranch.operation.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception that tells its class and where it arose, and of the database its code, but not its words. */
final class DiscreetThrowable implements IThrowableProxy {

    private final IThrowableProxy all;

    private DiscreetThrowable(IThrowableProxy all) {
        this.all = all;
    }

    static @Nullable DiscreetThrowable of(@Nullable IThrowableProxy all) {
        return all == null ? null : new DiscreetThrowable(all);
    }

    @Override
    public String getMessage() {
        boolean fromDatabase = all instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException;
        return fromDatabase ? code((SQLException) ((ThrowableProxy) all).getThrowable()) : Blot.OUT;
    }

    private static String code(SQLException e) {
        return "SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
    }

    @Override
    public String getClassName() {
        return all.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return all.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return all.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return of(all.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Arrays.stream(all.getSuppressed()).map(DiscreetThrowable::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return all.isCyclic();
    }
}
