package org.starbranch.webapps.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What the engine answered.
 *
 * @param status as the engine sent it
 * @param type simple name of the exception's class, empty where there was none
 * @param message in the engine's words, empty where there was none
 * @param code the engine's own number of the failure, 0 where it has none
 */
record EngineError(int status, String type, String message, int code) {

    static EngineError read(int status, byte[] body, ObjectMapper json) {
        try {
            JsonNode error = json.readTree(body);
            return new EngineError(
                    status,
                    error.path("type").asText(""),
                    error.path("message").asText(""),
                    error.path("code").asInt(0));
        } catch (IOException notJson) {
            return new EngineError(status, "", "", 0);
        }
    }

    boolean says(String text) {
        return message.contains(text);
    }
}
