package org.starbranch.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How the connection is asked for: the URL, and whatever is set beside it for the driver.
 *
 * @param url with its parameters
 * @param beside further properties of the driver, with the password left out
 * @param production whether the profile {@code production} holds
 */
record ConnectionSettings(String url, Map<String, String> beside, boolean production) {

    boolean isMySql() {
        return url.startsWith("jdbc:mysql:");
    }

    /** What is set for the driver; the driver does not mind upper and lower case. Empty where it is not set. */
    String value(String name) {
        return all().getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean isOn(String name) {
        return value(name).equalsIgnoreCase("true") || value(name).equalsIgnoreCase("yes");
    }

    boolean isOff(String name) {
        return value(name).equalsIgnoreCase("false") || value(name).equalsIgnoreCase("no");
    }

    /** For {@link java.sql.DriverManager}. */
    Properties login(String user, String password) {
        Properties login = new Properties();
        login.putAll(beside);
        login.put("user", user);
        login.put("password", password);
        return login;
    }

    private Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        beside.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        int parameters = url.indexOf('?');
        if (parameters >= 0) {
            for (String parameter : url.substring(parameters + 1).split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                all.put(pair[0].toLowerCase(Locale.ROOT), pair.length < 2 ? "" : decoded(pair[1]));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
