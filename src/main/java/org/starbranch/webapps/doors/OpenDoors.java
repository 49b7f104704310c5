package org.starbranch.webapps.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;

/** The list of open doors: the first line that fits decides, and where none fits the door is shut. */
record OpenDoors(List<Opening> openings) {

    private static final String LIST = "doors/open.txt";

    /** The list that comes with the product. */
    static OpenDoors shipped() {
        try {
            return parse(new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty lines and what follows a {@code #} are for the reader. */
    static OpenDoors parse(String list) {
        return new OpenDoors(list.lines()
                .map(line -> line.replaceAll("#.*", ""))
                .filter(line -> !line.isBlank())
                .map(Opening::parse)
                .toList());
    }

    /**
     * The line that lets somebody in; empty where the door is shut for him.
     *
     * @param address see {@link Address}
     * @param groups of whoever asks
     */
    Optional<Opening> open(String method, PathContainer address, Set<String> groups) {
        return openings.stream()
                .filter(opening -> opening.fits(method, address))
                .findFirst()
                .filter(opening -> opening.lets(groups));
    }
}
