package org.starbranch.scheme.web;

import java.time.LocalDateTime;
import org.starbranch.scheme.PublishedVersion;
import org.starbranch.shared.Time;

/**
 * One published version in a list.
 *
 * @param publishedBy login name, {@code system} for what came with the program
 * @param open readings that nobody has confirmed
 */
public record VersionRow(
        String code, int version, String name, String hash, LocalDateTime publishedAt, String publishedBy, int open) {

    static VersionRow of(PublishedVersion version, int assumptions, int confirmed) {
        return new VersionRow(
                version.code(),
                version.version(),
                version.name(),
                version.hash(),
                LocalDateTime.ofInstant(version.publishedAt(), Time.CHINA),
                version.publishedBy(),
                assumptions - confirmed);
    }

    public boolean cameWithTheProgram() {
        return publishedBy.equals("system");
    }
}
