package org.starbranch.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way into the running application.
 *
 * @param method of HTTP, in capitals; {@code ANY} where the mapping names none
 * @param path as mapped, parameters as {@code {name}} without their patterns
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([\\w-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    static Endpoint of(String method, String pattern) {
        String plain =
                PARAMETER.matcher(pattern).replaceAll(name -> "{" + Matcher.quoteReplacement(name.group(1)) + "}");
        String slashes = ("/" + plain).replaceAll("/{2,}", "/");
        String path = slashes.replaceAll("/\\d+(\\.\\d+)+/", "/{version}/");
        return new Endpoint(method, path.length() > 1 ? path.replaceAll("/$", "") : path);
    }

    @Override
    public int compareTo(Endpoint other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
