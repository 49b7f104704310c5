package org.starbranch.shared;

/**
 * One branch in one cycle; as text it is the business key {@code <cycle>/<branch>} of everything that happens to it.
 *
 * @param cycle the code of the cycle, such as {@code 2025-zhaoqing-2023}
 * @param branch the code of the branch, such as {@code B01}
 */
public record RatingId(String cycle, String branch) {

    /** @throws IllegalArgumentException if the text is not {@code <cycle>/<branch>} */
    public static RatingId parse(String businessKey) {
        String[] parts = businessKey.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("not <cycle>/<branch>: " + businessKey);
        }
        return new RatingId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return cycle + "/" + branch;
    }
}
