package org.starbranch.verification;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.shared.Actor;

/** STUB. */
@Service
public class Verifications {

    private final ApplicationEventPublisher events;
    private List<String> opened = List.of();
    private List<VerificationResult> results = List.of();

    Verifications(ApplicationEventPublisher events) {
        this.events = events;
    }

    public int start(String cycle, List<String> branches, Actor actor) {
        opened = List.copyOf(branches);
        return opened.size();
    }

    public List<VerificationResult> results(String cycle) {
        return results;
    }

    /** STUB: for tests. */
    public List<String> opened() {
        return opened;
    }

    /** STUB: for tests. */
    @Transactional
    public void finishAll(String cycle, List<VerificationResult> found) {
        results = List.copyOf(found);
        events.publishEvent(new Verification.AllFinished(cycle));
    }
}
