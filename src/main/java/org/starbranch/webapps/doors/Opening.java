package org.starbranch.webapps.doors;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the list of open doors.
 *
 * @param method of HTTP, in capitals; HEAD goes where GET may
 * @param path below the API's root, see {@link Address}
 * @param who the id of a group, or one of the words that the list explains
 */
record Opening(String method, PathPattern path, String who) {

    private static final String EVERYBODY = "everybody";
    private static final String READERS = "readers";

    /** @throws IllegalArgumentException where the line is not made of method, path and who */
    static Opening parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not 'method path who': " + line);
        }
        return new Opening(parts[0], PathPatternParser.defaultInstance.parse(parts[1]), parts[2]);
    }

    boolean fits(String asked, PathContainer address) {
        return method.equals(asked.equals("HEAD") ? "GET" : asked) && path.matches(address);
    }

    boolean lets(Set<String> groups) {
        return who.equals(EVERYBODY) || who.equals(READERS) || groups.contains(who);
    }

    /** Whether it lets in only who may read the task that the path names: the engine forgets to ask. */
    boolean asksForTheTask() {
        return who.equals(READERS);
    }

    /** What the path names by {@code {id}}. */
    String id(PathContainer address) {
        PathPattern.PathMatchInfo match = path.matchAndExtract(address);
        return match == null ? "" : match.getUriVariables().getOrDefault("id", "");
    }
}
