package org.starbranch.audit;

/** Goes along the chain, row by row, up to the end that was kept beside it. */
final class ChainProof {

    private final ChainEnd end;
    private ChainEnd last = new ChainEnd(0, "0".repeat(64));

    ChainProof(ChainEnd end) {
        this.end = end;
    }

    /** Whether the next row fits; rows behind the end came while the proof ran. */
    boolean fits(AuditEntry entry) {
        boolean fits = entry.seq() == last.seq() + 1
                && entry.hash().equals(entry.expectedHash(last.hash()))
                && (entry.seq() != end.seq() || entry.hash().equals(end.hash()));
        last = new ChainEnd(last.seq() + 1, entry.hash());
        return fits;
    }

    /** Whether rows are missing behind the last one seen. */
    boolean isCutOff() {
        return last.seq() < end.seq();
    }

    /** The number that the next row would have had. */
    long next() {
        return last.seq() + 1;
    }
}
