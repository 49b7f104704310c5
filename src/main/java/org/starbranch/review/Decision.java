package org.starbranch.review;

import java.time.LocalDateTime;

/**
 * What people decided in a cycle, recorded once for each kind and subject.
 *
 * @param subject a branch, or {@link #CYCLE} for the whole cycle
 * @param outcome what was decided, in a word or a code
 */
public record Decision(
        Kind kind, String subject, String outcome, String reason, String minuteNumber, String actor, LocalDateTime at) {

    /** Stands for the whole cycle. */
    public static final String CYCLE = "-";

    /** What it is about. */
    public enum Kind {
        IMPROVEMENT("下达改进清单"),
        REPORT("检查报告"),
        CROSS_CHECK("抽样复核"),
        FILING("备案"),
        CONFIRMATION("确认结果"),
        RECOGNITION("认定"),
        TITLE("授予称号"),
        SHOWCASE("展示交流"),
        STRUCK("不予命名"),
        APPLICATION("申请暂不列入"),
        EXEMPTION("审批暂不列入"),
        ROSTER("确定参评名册"),
        REVOCATION("取消称号"),
        REVERIFICATION("复查"),
        TYPED_TOTAL("手工登记复查得分"),
        HISTORY("登记往年星级"),
        MEMBERS("党员评星结果"),
        TYPED_MEMBERS("手工登记党员评星"),
        NOTICE("公示"),
        OBJECTIONS("异议处理"),
        NAMING("命名"),
        TALK("建议约谈");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }
}
