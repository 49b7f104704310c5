package org.starbranch.webapps.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.starbranch.shared.web.Trouble;

/**
 * What the engine answered.
 *
 * @param status as the engine sent it
 * @param type simple name of the exception's class, empty where there was none
 * @param message in the engine's words, empty where there was none
 * @param code the engine's own number of the failure, 0 where it has none
 * @param trouble what the database did, where it was the database
 * @param ours whether it was our own code that failed within the engine
 */
record EngineError(int status, String type, String message, int code, Optional<Trouble> trouble, boolean ours) {

    /** What the engine's REST makes of a body that is missing or says nothing: names for what is not there. */
    private static final Set<String> OF_THE_REQUEST = Set.of("InvalidRequestException", "NullValueException");

    /** What was thrown past the engine. */
    static EngineError of(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return new EngineError(
                500, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()), 0, Trouble.of(thrown), true);
    }

    /** Told by where it was thrown, past what Java itself does. */
    private static boolean isOurs(RuntimeException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> name.startsWith("org.camunda."))
                .isEmpty();
    }

    /** A request that was not even looked at. */
    static EngineError ofTheRequest() {
        return new EngineError(400, "", "", 0, Optional.empty(), false);
    }

    /**
     * What the engine's REST made of it.
     *
     * @param thrown what it was made of, where known
     */
    static EngineError read(int status, byte[] body, Optional<RuntimeException> thrown, ObjectMapper json) {
        Optional<Trouble> trouble = thrown.flatMap(Trouble::of);
        try {
            JsonNode error = json.readTree(body);
            return new EngineError(
                    status,
                    error.path("type").asText(""),
                    error.path("message").asText(""),
                    error.path("code").asInt(0),
                    trouble,
                    thrown.filter(EngineError::isOurs).isPresent());
        } catch (IOException notJson) {
            return new EngineError(
                    status,
                    "",
                    "",
                    0,
                    trouble,
                    thrown.filter(EngineError::isOurs).isPresent());
        }
    }

    /** Whether the engine calls a fault of its own what is one of the request. */
    boolean isOfTheRequest() {
        return status >= 500 && (OF_THE_REQUEST.contains(type) || (type.equals("NullPointerException") && !ours));
    }

    boolean says(String text) {
        return message.contains(text);
    }
}
