package org.starbranch.access;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code access/endpoints.csv}: every endpoint with the rights it has. A path that begins with {@code {engine}} stands
 * for three: the engine's REST, the same by the name of an engine, which is shut, and the web applications' way to it.
 */
record EndpointTable(List<Line> lines) {

    private static final String BY_NAME = "shut-by-name";
    private static final String ENGINE = "{engine}";

    /**
     * One line; an endpoint with several calls has several.
     *
     * @param rights the name of a group in {@code access/rights.csv}
     * @param call a path to call in place of a pattern, empty where the pattern's parameters can be filled in
     */
    record Line(Endpoint endpoint, String rights, String call) {}

    static EndpointTable read() {
        List<Line> lines = new ArrayList<>();
        for (List<String> cells : Csv.read("access/endpoints.csv")) {
            String call = cells.size() > 3 ? cells.get(3) : "";
            lines.addAll(lines(cells.get(0), cells.get(1), cells.get(2), call));
        }
        return new EndpointTable(lines);
    }

    SortedSet<Endpoint> endpoints() {
        SortedSet<Endpoint> endpoints = new TreeSet<>();
        lines.forEach(line -> endpoints.add(line.endpoint()));
        return endpoints;
    }

    private static List<Line> lines(String method, String path, String rights, String call) {
        if (!path.startsWith(ENGINE)) {
            return List.of(new Line(Endpoint.of(method, path), rights, call));
        }
        String rest = path.substring(ENGINE.length());
        return List.of(
                line(method, "/engine-rest", rest, rights, call),
                line(method, "/engine-rest/engine/{name}", rest, BY_NAME, call),
                line(method, "/camunda/api/engine/engine/{name}", rest, rights, call));
    }

    /** A call of an engine's line is named without the entrance. */
    private static Line line(String method, String entrance, String rest, String rights, String call) {
        String path = call.isEmpty() ? "" : entrance.replace("{name}", "default") + call;
        return new Line(Endpoint.of(method, entrance + rest), rights, path);
    }
}
