package org.starbranch.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the server over HTTP: a stranger, a user with HTTP Basic, or a browser with its session. */
public final class Caller {

    private static final String PASSWORD = "starbranch";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final Map<String, String> headers = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private Caller(int port) {
        this.server = "http://localhost:" + port;
    }

    /** Nobody that the server knows. */
    public static Caller stranger(int port) {
        return new Caller(port);
    }

    /** A sample account with HTTP Basic. */
    public static Caller basic(int port, String user) {
        Caller caller = new Caller(port);
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        caller.headers.put("Authorization", "Basic " + login);
        return caller;
    }

    /** Somebody who sends this header each time. */
    public static Caller with(int port, String header, String value) {
        return new Caller(port).also(header, value);
    }

    /** From now on sends this header too. */
    public Caller also(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** A sample account in a browser: logged in on our page, with the web applications' token at hand. */
    public static Caller browser(int port, String user) {
        Caller caller = new Caller(port);
        Answer in = caller.login(user, PASSWORD);
        if (in.status() != 302 || in.location().contains("error")) {
            throw new AssertionError(user + " cannot log in: " + in);
        }
        caller.get("/camunda/app/tasklist/default/");
        caller.cookie("XSRF-TOKEN").ifPresent(token -> caller.headers.put("X-XSRF-TOKEN", token));
        return caller;
    }

    /** Fills in the login page. */
    public Answer login(String user, String password) {
        return form("/login", "/login", Map.of("username", user, "password", password));
    }

    /** Sends the form of a page with the token that the page carries. */
    public Answer form(String page, String action, Map<String, String> fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token(page)));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Where this caller reaches the engine's REST: by HTTP Basic at one door, with a session at the other. */
    public String engine() {
        return headers.containsKey("Authorization") ? "/engine-rest" : "/camunda/api/engine/engine/default";
    }

    private String token(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no CSRF token on " + page);
        }
        return token.group(1);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** As a browser asks for a page. */
    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Takes the token of our pages along from now on, so that this browser may also post to them. */
    public Caller withTokenOfPages() {
        headers.put("X-CSRF-TOKEN", token("/"));
        return this;
    }

    /** Any method; a body only where there is one to send. */
    public Answer send(String method, String path, String contentType, String body) {
        HttpRequest.BodyPublisher content =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(request(path).header("Content-Type", contentType).method(method, content));
    }

    /** Sends a file, and with it other fields, as a form of the engine's API does. */
    public Answer upload(String path, String name, String content, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((field, value) -> form.append("--cut\r\nContent-Disposition: form-data; name=\"")
                .append(field + "\"\r\n\r\n" + value + "\r\n"));
        form.append("--cut\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--cut--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the server answered. */
    public record Answer(int status, String contentType, String location, String body, HttpHeaders headers) {

        /** The first value of a header, empty where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + this, e);
            }
        }

        /** The type of a problem document, empty for any other answer. */
        public String problem() {
            return contentType.startsWith("application/problem+json")
                    ? json().path("type").asText()
                    : "";
        }

        public String message() {
            return json().path("message").asText();
        }
    }
}
