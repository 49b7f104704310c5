package org.starbranch.webapps.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.starbranch.shared.web.Trouble;

/**
 * What the engine answered.
 *
 * @param status as the engine sent it
 * @param type simple name of the exception's class, empty where there was none
 * @param message in the engine's words, empty where there was none
 * @param code the engine's own number of the failure, 0 where it has none
 * @param trouble what the database did, where it was the database
 */
record EngineError(int status, String type, String message, int code, Optional<Trouble> trouble) {

    /** What was thrown past the engine. */
    static EngineError of(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return new EngineError(
                500, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()), 0, Trouble.of(thrown));
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
                    trouble);
        } catch (IOException notJson) {
            return new EngineError(status, "", "", 0, trouble);
        }
    }

    boolean says(String text) {
        return message.contains(text);
    }
}
