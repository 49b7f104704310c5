package org.starbranch.proposal.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.shared.web.Body;

/** Reads what the office wants simulated; what is wrong with it lies with the body. */
final class SimulationRequest {

    /** More branches than any college has; beyond it the request is refused. */
    private static final int LIMIT = 20_000;

    private final Scheme family;
    private final Body body;

    SimulationRequest(Scheme family, Body body) {
        this.family = family;
        this.body = body;
        body.only(Set.of("subject", "branches", "roster", "settings", "other", "changes"));
    }

    SimulationCall call() {
        Rated rated = rated(family, body);
        Scheme scheme = rated.scheme();
        List<Entry> branches = entries("branches", rated.title(), rated);
        return new SimulationCall(
                rated,
                branches,
                changes(branches, rated),
                roster(branches),
                new SettingsRequest(scheme, body.object("settings", "设置")).read(),
                other(scheme));
    }

    /** Who is simulated: the scheme's own subject unless another is named. */
    static Rated rated(Scheme family, Body body) {
        String named = body.text("subject", "对象", Rated.code(family.subject()));
        Optional<Rated> rated = Rated.of(family, named);
        if (rated.isEmpty()) {
            body.fault("subject", "方案不评“" + named + "”");
        }
        return rated.orElseGet(() -> Rated.of(family));
    }

    /** The branches that are changed, each given anew in full; one that is not among the branches is a fault. */
    private List<Entry> changes(List<Entry> branches, Rated rated) {
        List<Entry> changes = entries("changes", "改动", rated);
        Set<String> known = branches.stream().map(Entry::code).collect(toSet());
        for (int i = 0; i < changes.size(); i++) {
            if (!known.contains(changes.get(i).code())) {
                body.fault(
                        "changes[%d].code".formatted(i),
                        "没有这个" + rated.title() + "：" + changes.get(i).code());
            }
        }
        return changes;
    }

    /** The branches that count for the caps; those that are sent unless a larger number is. */
    private int roster(List<Entry> branches) {
        return body.names().contains("roster") ? body.integer("roster", "名册支部数") : branches.size();
    }

    /** The settings to compare with; empty where none were sent. */
    private Optional<Settings> other(Scheme scheme) {
        return body.names().contains("other")
                ? Optional.of(new SettingsRequest(scheme, body.object("other", "另一组设置")).read())
                : Optional.empty();
    }

    private List<Entry> entries(String name, String label, Rated rated) {
        List<Body> branches = body.list(name, label);
        if (branches.size() > LIMIT) {
            body.fault(name, label + "最多" + LIMIT + "个");
            return List.of();
        }
        EntryRequest reader = new EntryRequest(rated);
        List<Entry> entries = new ArrayList<>(branches.size());
        branches.forEach(branch -> entries.add(reader.read(branch)));
        return entries;
    }
}
