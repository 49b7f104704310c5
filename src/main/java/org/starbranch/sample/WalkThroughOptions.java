package org.starbranch.sample;

import org.springframework.boot.ApplicationArguments;

/**
 * What the command line asks for.
 *
 * @param wanted {@code --walkthrough}: walk through a year, then go on serving
 * @param branches {@code --walkthrough.branches=200}: a college of that size, 21 unless said; the 21st is exempt
 * @param scheme {@code --scheme=xinyang-stage1}: one of the further schemes with a small college of its own
 * @param exit {@code --walkthrough.exit}: end with 0, or with 1 if the year did not end as it must
 */
record WalkThroughOptions(boolean wanted, int branches, String scheme, boolean exit) {

    private static final String NAME = "walkthrough";

    static WalkThroughOptions of(ApplicationArguments arguments) {
        boolean exit = arguments.containsOption(NAME + ".exit");
        boolean sized = arguments.containsOption(NAME + ".branches");
        boolean wanted = arguments.containsOption(NAME) || exit || sized;
        int branches =
                sized ? number(arguments.getOptionValues(NAME + ".branches").get(0)) : 21;
        return new WalkThroughOptions(wanted, branches, scheme(arguments), exit);
    }

    /** Whether one of the further schemes is walked through, with its own small college. */
    boolean isOfFurtherScheme() {
        return wanted && !scheme.equals(Year.SCHEME);
    }

    private static String scheme(ApplicationArguments arguments) {
        String scheme = arguments.containsOption("scheme")
                ? arguments.getOptionValues("scheme").get(0)
                : Year.SCHEME;
        if (!scheme.equals(Year.SCHEME) && !SchemeStories.codes().contains(scheme)) {
            throw new IllegalArgumentException(
                    "--scheme 应是 " + Year.SCHEME + " 或 " + SchemeStories.codes() + "，而不是 " + scheme);
        }
        return scheme;
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{2,4}") || Integer.parseInt(text) < 21) {
            throw new IllegalArgumentException("--walkthrough.branches 应是21到9999的整数，而不是 " + text);
        }
        return Integer.parseInt(text);
    }
}
