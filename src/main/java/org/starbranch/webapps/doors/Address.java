package org.starbranch.webapps.doors;

import org.springframework.http.server.PathContainer;

/**
 * Where a request goes, the same for both doors that lead to the engine: {@code /engine-rest/task} and
 * {@code /camunda/api/engine/engine/default/task} are both {@code /engine/task}, and the API of an application such as
 * Cockpit is {@code /cockpit/…}. An engine of another name has no address here.
 */
final class Address {

    private static final String[][] ROOTS = {
        {"/camunda/api/engine/engine/default/", "/engine/"},
        {"/camunda/api/engine/", "/engines/"},
        {"/camunda/api/", "/"},
        {"/engine-rest/", "/engine/"}
    };

    private Address() {}

    /**
     * @param path of the request below the context, as it was sent; the firewall before us lets no double slash, no dot
     *     segment and no semicolon through
     */
    static PathContainer of(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        for (String[] root : ROOTS) {
            if (plain.startsWith(root[0])) {
                return PathContainer.parsePath(root[1] + plain.substring(root[0].length()));
            }
        }
        return PathContainer.parsePath("/");
    }
}
