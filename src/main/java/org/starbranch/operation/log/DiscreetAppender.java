package org.starbranch.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;

/** Hands every line on to another appender without what it must not tell. */
final class DiscreetAppender extends AppenderBase<ILoggingEvent> {

    /** Why a start failed is for the administrator's eyes, and nobody has typed anything yet. */
    private static final String START = "org.springframework.boot.SpringApplication";

    private final Appender<ILoggingEvent> other;

    DiscreetAppender(Appender<ILoggingEvent> other) {
        this.other = other;
        setName(other.getName());
        setContext(other.getContext());
    }

    @Override
    protected void append(ILoggingEvent line) {
        other.doAppend(line.getLoggerName().equals(START) ? line : new DiscreetEvent(line));
    }

    @Override
    public void stop() {
        other.stop();
        super.stop();
    }
}
