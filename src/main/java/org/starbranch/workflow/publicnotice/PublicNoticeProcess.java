package org.starbranch.workflow.publicnotice;

import org.starbranch.notice.Notice.Closing;
import org.starbranch.workflow.ProcessVariable;

/** The words of {@code public-notice.bpmn}; the business key is the cycle's code. */
public final class PublicNoticeProcess {

    public static final String KEY = "public-notice";

    public static final String OBJECTIONS_SETTLED = "objections-settled";

    static final ProcessVariable<Closing> CLOSING_OUTCOME = ProcessVariable.outcome("closingOutcome", Closing.class);

    private PublicNoticeProcess() {}
}
