package org.starbranch.scheme;

import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.compiler.Located;

/**
 * What a text says it is, before anybody has proven it.
 *
 * @param code empty where it cannot be read
 * @param version 0 where it cannot be read
 * @param name empty where it cannot be read
 */
record SchemeHead(String code, int version, String name) {

    /** What a code must look like, so that it can stand in an address. */
    static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private static final int LONGEST_NAME = 200;

    static SchemeHead of(String yaml) {
        return SchemeTree.of(yaml)
                .filter(Located.Mapping.class::isInstance)
                .map(tree -> of(((Located.Mapping) tree).entries()))
                .orElse(new SchemeHead("", 0, ""));
    }

    private static SchemeHead of(Map<String, Located> entries) {
        String code = text(entries, "code");
        String version = text(entries, "version");
        String name = text(entries, "name");
        return new SchemeHead(
                code.matches(CODE) ? code : "",
                version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    private static String text(Map<String, Located> entries, String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(Located.Scalar.class::isInstance)
                .map(value -> ((Located.Scalar) value).value().strip())
                .orElse("");
    }
}
