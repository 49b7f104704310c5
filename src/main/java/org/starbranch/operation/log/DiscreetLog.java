package org.starbranch.operation.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Steps in front of every appender as soon as Boot has set them up, before anybody can reach the system. */
public class DiscreetLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList().forEach(DiscreetLog::stepInFront);
        }
    }

    private static void stepInFront(Logger logger) {
        List<Appender<ILoggingEvent>> bare = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> each = logger.iteratorForAppenders(); each.hasNext(); ) {
            Appender<ILoggingEvent> appender = each.next();
            if (!(appender instanceof DiscreetAppender)) {
                bare.add(appender);
            }
        }
        bare.forEach(appender -> {
            DiscreetAppender discreet = new DiscreetAppender(appender);
            logger.detachAppender(appender);
            logger.addAppender(discreet);
            discreet.start();
        });
    }
}
