package org.starbranch.ledger;

import java.time.LocalDate;

/**
 * The award of a cycle (授牌亮星).
 *
 * @param entries stars entered, one for each rated branch
 * @param plaques plaques handed over
 */
public record Award(String cycle, String issuer, LocalDate on, int entries, int plaques) {}
