package org.starbranch.dashboard;

/**
 * Which entries of the ledger are asked for.
 *
 * @param year 0 for every year
 * @param branch part of a name or a code, empty for every branch
 */
public record LedgerFilter(int year, String branch) {

    /** What the database compares with; what it would take for a wildcard stands for itself. */
    String pattern() {
        String text = branch.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + text + "%";
    }
}
