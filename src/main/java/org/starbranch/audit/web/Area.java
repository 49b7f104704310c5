package org.starbranch.audit.web;

import java.util.Arrays;
import java.util.Optional;

/** What a fact is about, told by the word before the point of its action. */
public enum Area {
    CYCLE("cycle", "年度评选", true),
    RATING("rating", "评分", true),
    VETO("veto", "一票否决", true),
    PROPOSAL("proposal", "评星建议", true),
    VERIFICATION("verification", "核查", true),
    NOTICE("notice", "公示", true),
    OBJECTION("objection", "异议", true),
    LEDGER("ledger", "星级台账", true),
    LINKAGE("linkage", "挂钩建议", true),
    RECTIFICATION("rectification", "整改", true),
    SCHEME("scheme", "评选方案", false),
    BALLOT("ballot", "民主测评", true),
    MEMBER("member", "党员评星", true),
    REVIEW("review", "评分", true),
    CHECKLIST("checklist", "标准化检查", true),
    APPRAISAL("appraisal", "积分考核", true),
    EVALUATION("evaluation", "学年评议", true),
    CALENDAR("calendar", "工作日历", false),
    ACCOUNT("account", "账号", false),
    LOGIN("login", "登录", false),
    GUARD("guard", "拦截", false),
    AUDIT("audit", "审计", false);

    private final String word;
    private final String title;
    private final boolean rated;

    Area(String word, String title, boolean rated) {
        this.word = word;
        this.title = title;
        this.rated = rated;
    }

    /** How its actions begin. */
    public String prefix() {
        return word + ".";
    }

    public String title() {
        return title;
    }

    /** Whether its subjects begin with a cycle, so that its texts may tell of a star. */
    boolean isRated() {
        return rated;
    }

    static Optional<Area> of(String action) {
        return Arrays.stream(values())
                .filter(area -> action.startsWith(area.prefix()))
                .findFirst();
    }
}
