package org.starbranch.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who works through HTTP with his own login, as a person would through the Tasklist. */
final class SimulatedUser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Supplier<String> server;

    SimulatedUser(String id, String server) {
        this(id, () -> server);
    }

    /** @param server where he works; asked at every step, because he may go on at another node */
    SimulatedUser(String id, Supplier<String> server) {
        this.id = id;
        this.server = server;
    }

    String id() {
        return id;
    }

    /** The open tasks that he may see, oldest first. */
    List<OpenTask> tasks() {
        List<OpenTask> tasks = new ArrayList<>();
        for (JsonNode task : get("/engine-rest/task?maxResults=500&sortBy=created&sortOrder=asc")) {
            tasks.add(new OpenTask(
                    task.get("id").asText(),
                    task.get("taskDefinitionKey").asText(),
                    task.get("name").asText(),
                    task.path("assignee").asText("")));
        }
        return tasks;
    }

    /** What the form of a task shows. */
    Map<String, String> shown(OpenTask task) {
        Map<String, String> shown = new LinkedHashMap<>();
        get("/engine-rest/task/" + task.id() + "/form-variables")
                .properties()
                .forEach(variable -> shown.put(
                        variable.getKey(), variable.getValue().path("value").asText("")));
        return shown;
    }

    /** Takes the task if nobody has it, fills in its form and completes it. */
    void complete(OpenTask task, Map<String, String> fields) {
        if (task.assignee().isEmpty()) {
            post("/engine-rest/task/" + task.id() + "/claim", Map.of("userId", id));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", typed(value), "type", type(value))));
        post("/engine-rest/task/" + task.id() + "/submit-form", Map.of("variables", variables));
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder()
                .encodeToString((id + ":" + SampleCollege.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server.get() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("%s %s as %s: %d %s"
                        .formatted(request.method(), request.uri(), id, answer.statusCode(), answer.body()));
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A tick is a Boolean, everything else text. */
    private static Object typed(String value) {
        return isTick(value) ? Boolean.valueOf(value) : value;
    }

    private static String type(String value) {
        return isTick(value) ? "Boolean" : "String";
    }

    private static boolean isTick(String value) {
        return value.equals("true") || value.equals("false");
    }
}
