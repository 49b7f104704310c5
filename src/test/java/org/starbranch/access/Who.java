package org.starbranch.access;

/** Who knocks: one of each role, and two secretaries, for everything is asked about the branch of the first. */
enum Who {
    STRANGER(""),
    SECRETARY("secretary01"),
    OTHER_SECRETARY("secretary02"),
    MEMBER("member01"),
    ASSESSOR("assessor2"),
    BRANCH_ASSESSOR("assessor1"),
    OFFICE("office"),
    PARTY_COMMITTEE("committee1"),
    SUPERIOR("superior"),
    VERIFIER("verifier1"),
    AUDITOR("auditor"),
    ADMIN("admin"),
    SECADMIN("secadmin"),
    AUDITADMIN("auditadmin");

    private final String user;

    Who(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }

    boolean isStranger() {
        return this == STRANGER;
    }
}
