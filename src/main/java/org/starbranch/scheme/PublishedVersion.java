package org.starbranch.scheme;

import java.time.Instant;

/**
 * What a list says of a published version: everything but its text.
 *
 * @param hash SHA-256 of the text, 64 hexadecimal digits
 * @param version counted from 1
 * @param publishedBy the login name of who did it; {@code system} for what came with the program
 */
public record PublishedVersion(
        String hash,
        String code,
        int version,
        String name,
        SchemeVersion.State state,
        Instant publishedAt,
        String publishedBy) {}
