package org.starbranch.verification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** STUB. */
@Service
public class Verifications {

    private final ApplicationEventPublisher events;
    private List<String> opened = List.of();
    private Map<String, String> asked = Map.of();

    Verifications(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void open(String cycle, Collection<String> branches) {
        opened = List.copyOf(branches);
    }

    public Map<String, String> changesAsked(String cycle) {
        return new HashMap<>(asked);
    }

    public List<String> opened() {
        return opened;
    }

    /** STUB: for tests. */
    public void finishAll(String cycle, Map<String, String> changes) {
        asked = Map.copyOf(changes);
        events.publishEvent(new Verification.AllFinished(cycle));
    }
}
