package org.starbranch.member;

/**
 * A member of a branch in one cycle; of him no more is kept than this.
 *
 * @param code his place in the list, such as {@code m01}
 * @param name as the branch wrote it, at most 20 characters
 * @param exemptionReason why he asked not to be rated; empty where he did not
 */
public record Member(String code, String name, Exemption exemption, String exemptionReason) {

    /** Whether he asked not to be rated this year, and what the office said (002, reading A19). */
    public enum Exemption {
        NONE("参评"),
        APPLIED("申请暂不列入"),
        GRANTED("暂不列入"),
        REFUSED("未获批准，参评");

        private final String title;

        Exemption(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether he is rated and counts in every share; as long as his application is open, he does. */
    public boolean isRated() {
        return exemption != Exemption.GRANTED;
    }

    public boolean waitsForTheOffice() {
        return exemption == Exemption.APPLIED;
    }
}
