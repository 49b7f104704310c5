package org.starbranch.audit;

/**
 * Where the chain ends.
 *
 * @param seq number of the last row, 0 for an empty record
 * @param hash of the last row
 */
public record ChainEnd(long seq, String hash) {}
