package org.starbranch.security;

/** Which addresses count as one. */
final class Addresses {

    private Addresses() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first half, because the second is for whoever has it to choose.
     *
     * @param address as the connection or the trusted proxy tells it, without blanks; empty where there is none
     */
    static String counted(String address) {
        if (!address.contains(":") || address.startsWith("::ffff:")) {
            return address.length() > 45 ? address.substring(0, 45) : address;
        }
        return half(address.split("%", 2)[0]);
    }

    private static String half(String address) {
        String[] ends = address.split("::", 2);
        String[] head = ends[0].isEmpty() ? new String[0] : ends[0].split(":");
        String[] tail = ends.length < 2 || ends[1].isEmpty() ? new String[0] : ends[1].split(":");
        StringBuilder half = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            half.append(group(head, tail, group)).append(':');
        }
        return half.append(':').toString();
    }

    /** One of the eight groups, where {@code ::} between the ends stands for as many zeros as are missing. */
    private static String group(String[] head, String[] tail, int group) {
        if (group < head.length) {
            return head[group];
        }
        int inTail = group - (8 - tail.length);
        return inTail >= 0 && inTail < tail.length ? tail[inTail] : "0";
    }
}
