package org.starbranch.audit.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;

/**
 * Puts every opening of the record into the record: one line when a question is asked anew, none for turning the pages of
 * its answer. Who turns to a page of a question that he did not ask in this session has opened it.
 */
@Component
class Openings {

    private static final String OPEN = Openings.class.getName();

    private final AuditTrail trail;

    Openings(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param goesOn whether this is a further page of what is open */
    @Transactional
    public void opened(Actor reader, HttpSession session, String what, boolean goesOn) {
        if (!goesOn || !what.equals(session.getAttribute(OPEN))) {
            trail.record(reader, "audit.read", "audit", "查看" + what);
            session.setAttribute(OPEN, what);
        }
    }

    /** Takes the record away as a table. */
    @Transactional
    public void exported(Actor reader, String what) {
        trail.record(reader, "audit.exported", "audit", "导出" + what);
    }
}
