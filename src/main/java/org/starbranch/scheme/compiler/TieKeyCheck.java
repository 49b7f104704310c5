package org.starbranch.scheme.compiler;

import java.util.Set;
import org.starbranch.scheme.model.Scheme;

/** A tie is decided only by what is known of every branch: a sanction, a part's points, the change since last year. */
final class TieKeyCheck implements Check {

    private static final Set<String> KNOWN = Set.of("sanctionFree", "improvement");

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.tieKeys().stream()
                .filter(key -> !KNOWN.contains(key.code()))
                .filter(key -> scheme.findPart(key.code()).isEmpty())
                .forEach(key -> report.error(key, "不认识的同分比较项“%s”".formatted(key.code())));
    }
}
