package org.starbranch.operation.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** A line of the log without what it must not tell. */
final class DiscreetEvent implements ILoggingEvent {

    private final ILoggingEvent all;
    private final String message;
    private final @Nullable IThrowableProxy throwable;

    DiscreetEvent(ILoggingEvent all) {
        this.all = all;
        this.message = Blot.out(withoutWords(all.getFormattedMessage(), all.getThrowableProxy()));
        this.throwable = DiscreetThrowable.of(all.getThrowableProxy());
    }

    /** Frameworks like to repeat in the line what the exception says. */
    private static String withoutWords(String message, @Nullable IThrowableProxy throwable) {
        String kept = message;
        for (IThrowableProxy each = throwable; each != null; each = each.getCause()) {
            String words = each.getMessage();
            kept = words == null || words.isBlank() ? kept : kept.replace(words, Blot.OUT);
        }
        return kept;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        return null;
    }

    @Override
    public String getFormattedMessage() {
        return message;
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return throwable;
    }

    @Override
    public String getThreadName() {
        return all.getThreadName();
    }

    @Override
    public Level getLevel() {
        return all.getLevel();
    }

    @Override
    public String getLoggerName() {
        return all.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return all.getLoggerContextVO();
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return all.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return all.hasCallerData();
    }

    @Override
    public List<Marker> getMarkerList() {
        return all.getMarkerList();
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return all.getMDCPropertyMap();
    }

    @Override
    @Deprecated
    public Map<String, String> getMdc() {
        return all.getMDCPropertyMap();
    }

    @Override
    public long getTimeStamp() {
        return all.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return all.getNanoseconds();
    }

    @Override
    public long getSequenceNumber() {
        return all.getSequenceNumber();
    }

    @Override
    public List<KeyValuePair> getKeyValuePairs() {
        return List.of();
    }

    @Override
    public void prepareForDeferredProcessing() {
        all.prepareForDeferredProcessing();
    }
}
