package org.starbranch.verification;

import java.util.List;

/**
 * What a finished verification tells the superior.
 *
 * @param change whether it asks for another star
 * @param points codes of the points it names
 * @param number of the letter or the visit
 */
public record VerificationResult(String branch, boolean change, List<String> points, String reason, String number) {}
