package org.starbranch.scheme.model;

/**
 * A form on which points are scored.
 *
 * @param group the group of users who fill it in
 * @param weight whole percent with which its scores enter the total; 0 for a sheet that only informs (支部自评)
 */
public record Sheet(String code, String name, String group, int weight) {

    public boolean inTotal() {
        return weight > 0;
    }
}
