package org.starbranch.scheme.model;

/**
 * A form on which points are scored.
 *
 * @param group the group of users who fill it in; for ballots, who hands out the codes
 * @param direct the group that does so for a branch without a general branch; empty where there is no difference (002 reading
 *     A5, 004 reading G18)
 * @param weight whole percent with which its scores enter the total; 0 for a sheet that only informs (支部自评)
 * @param raters how several people's scores become one
 * @param minimum fewest sheets or ballots that give a result
 */
public record Sheet(
        String code,
        String name,
        String group,
        String direct,
        int weight,
        RaterRule raters,
        int minimum,
        Every every,
        Clause clause) {

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
        return new Sheet(code, name, group, direct, percent, raters, minimum, every, clause);
    }
}
