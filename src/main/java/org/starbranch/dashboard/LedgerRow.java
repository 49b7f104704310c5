package org.starbranch.dashboard;

import java.time.LocalDate;
import org.starbranch.scoring.Star;

/**
 * One entry of the ledger in the list of all.
 *
 * @param branch code
 * @param from first day on which the star counts
 */
public record LedgerRow(int year, String branch, String name, Star star, LocalDate from, String paper) {}
