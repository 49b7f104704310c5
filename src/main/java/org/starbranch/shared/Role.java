package org.starbranch.shared;

/** What somebody may be in the rating; the group of the same id carries it in the engine and at login. */
public enum Role {
    SECRETARY("secretary", "支部书记"),
    COMMITTEE_MEMBER("committee-member", "支部委员"),
    GENERAL_BRANCH("general-branch", "党总支"),
    ASSESSOR("assessor", "党委考核组"),
    OFFICE("office", "党委组织部"),
    PARTY_COMMITTEE("party-committee", "党委会"),
    SUPERIOR("superior", "市委教育工委"),
    VERIFIER("verifier", "市委组织部"),
    AUDITOR("auditor", "纪检"),
    ADMINISTRATOR("camunda-admin", "系统管理员"),
    SECURITY_ADMINISTRATOR("security-admin", "安全管理员"),
    AUDIT_ADMINISTRATOR("audit-admin", "审计管理员");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The id of the group, as in the engine's identity tables. */
    public String group() {
        return group;
    }

    /** The name of the role as people read it. */
    public String title() {
        return title;
    }
}
