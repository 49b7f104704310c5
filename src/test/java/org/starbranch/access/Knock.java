package org.starbranch.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.support.Caller;

/** How an endpoint is called: which path with which ids, and which body. */
final class Knock {

    private static final Pattern PARAMETER = Pattern.compile("(?:([\\w-]+)/)?\\{([\\w-]+)}");

    private static final List<String> WITHOUT_BODY = List.of("GET", "DELETE", "OPTIONS");

    /** What no form has: a submission that is let in is then refused for this. */
    private static final String FAULTY = "{\"variables\":{\"no_such_field\":{\"value\":\"1\"}}}";

    private final EndpointTable.Line line;

    Knock(EndpointTable.Line line) {
        this.line = line;
    }

    /** @param ids by the names of parameters; what has none is asked for something that is not there */
    Caller.Answer at(Caller caller, Who who, Map<String, String> ids) {
        String method =
                line.endpoint().method().equals("ANY") ? "GET" : line.endpoint().method();
        String path = line.endpoint().path();
        boolean page = path.startsWith("/office/");
        String type = page ? "application/x-www-form-urlencoded" : "application/json";
        String body = page ? "nothing=" : json(path, who);
        return caller.send(method, path(ids) + paging(), type, WITHOUT_BODY.contains(method) ? "" : body);
    }

    String path(Map<String, String> ids) {
        String pattern = line.call().isEmpty() ? line.endpoint().path() : line.call();
        return PARAMETER.matcher(pattern).replaceAll(found -> {
            String before = found.group(1) == null ? "" : found.group(1);
            String id = ids.getOrDefault(found.group(2), ids.getOrDefault(before, Things.NONE));
            return Matcher.quoteReplacement(before.isEmpty() ? id : before + "/" + id);
        });
    }

    /** The engine refuses a list without an end. */
    private String paging() {
        String path = line.endpoint().path();
        boolean engine = path.startsWith("/engine-rest") || path.startsWith("/camunda/api");
        return engine && line.call().isEmpty() ? "?firstResult=0&maxResults=100" : "";
    }

    private static String json(String path, Who who) {
        if (path.endsWith("/complete") || path.endsWith("/submit-form")) {
            return FAULTY;
        }
        if (path.endsWith("/claim")) {
            return "{\"userId\":\"" + who.user() + "\"}";
        }
        return path.endsWith("/comment/create") ? "{\"message\":\"?\"}" : "{}";
    }
}
