package org.starbranch.scheme.model;

/**
 * A form on which points are scored.
 *
 * @param group the group of users who fill it in; for ballots, who gets the codes
 * @param weight whole percent with which its scores enter the total; 0 for a sheet that only informs (支部自评)
 * @param raters how several people's scores become one
 * @param minimum fewest sheets or ballots that give a result
 */
public record Sheet(String code, String name, String group, int weight, RaterRule raters, int minimum, Every every) {

    /** How often it is filled in. */
    public enum Every {
        /** Once in the scheme's period. */
        PERIOD,
        /** In each half of it. */
        SEMESTER
    }

    public boolean inTotal() {
        return weight > 0;
    }

    /** The same sheet with another weight. */
    public Sheet weighing(int percent) {
        return new Sheet(code, name, group, percent, raters, minimum, every);
    }
}
