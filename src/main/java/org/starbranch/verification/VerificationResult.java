package org.starbranch.verification;

import java.util.List;

/** STUB. */
public record VerificationResult(String branch, boolean change, List<String> points, String reason, String number) {}
