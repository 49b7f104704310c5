package org.starbranch.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** One line on its way to an appender, in Boot's structured format as production writes it. */
class DiscreetLogTests {

    private static final String MARKER = "张三的得分";

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("org.starbranch.example");

    @Test
    void theStructuredLineHasTheClassAndThePlaceButNotTheWords() throws IOException {
        Throwable cause = new IllegalArgumentException(MARKER);
        JsonNode line = written(line("Failed: " + MARKER, new IllegalStateException("for " + MARKER, cause)));

        assertThat(line.toString()).doesNotContain(MARKER);
        assertThat(line.at("/error/type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/error/stack_trace").asText())
                .contains("DiscreetLogTests", "Caused by: java.lang.IllegalArgumentException");
        assertThat(line.at("/requestId").asText()).isEqualTo("0123456789abcdef");
        assertThat(line.at("/log/level").asText()).isEqualTo("ERROR");
    }

    @Test
    void ofTheDatabaseItsCodeIsKept() throws IOException {
        Throwable duplicate =
                new SQLIntegrityConstraintViolationException("Duplicate entry '" + MARKER + "'", "23000", 1062);
        JsonNode line = written(line("Failed", new IllegalStateException(duplicate)));
        assertThat(line.toString()).doesNotContain(MARKER).contains("SQL state 23000, code 1062");
    }

    @Test
    void suppressedExceptionsKeepSilentToo() throws IOException {
        Throwable failure = new IllegalStateException("a");
        failure.addSuppressed(new IllegalStateException(MARKER));
        assertThat(written(line("Failed", failure)).toString()).doesNotContain(MARKER);
    }

    @Test
    void whyAStartFailedIsSaid() {
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        DiscreetAppender discreet = new DiscreetAppender(kept);
        kept.start();
        discreet.start();
        Logger start = context.getLogger("org.springframework.boot.SpringApplication");
        discreet.doAppend(new LoggingEvent("", start, Level.ERROR, "failed", new IllegalStateException("why"), null));
        assertThat(kept.list.get(0).getThrowableProxy().getMessage()).isEqualTo("why");
    }

    private LoggingEvent line(String message, Throwable failure) {
        LoggingEvent line = new LoggingEvent("", logger, Level.ERROR, message, failure, null);
        line.setMDCPropertyMap(Map.of("requestId", "0123456789abcdef"));
        return line;
    }

    private JsonNode written(ILoggingEvent line) throws IOException {
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder ecs = new StructuredLogEncoder();
        ecs.setContext(context);
        ecs.setFormat("ecs");
        ecs.start();
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        DiscreetAppender discreet = new DiscreetAppender(kept);
        kept.start();
        discreet.start();
        discreet.doAppend(line);
        return new ObjectMapper().readTree(ecs.encode(kept.list.get(0)));
    }
}
