package org.starbranch.proposal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Moves;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Simulation;
import org.starbranch.scoring.simulation.Simulation.Done;
import org.starbranch.shared.Fault;
import org.starbranch.shared.web.Answers;

/**
 * One simulation as it was asked for.
 *
 * @param rated who is simulated
 * @param before the branches without the changes
 * @param changes branches given anew; empty where nothing moves
 * @param other settings to compare with
 */
record SimulationCall(
        Rated rated, List<Entry> before, List<Entry> changes, int roster, Settings settings, Optional<Settings> other) {

    private static final Set<String> OF_SETTINGS = Set.of(
            SettingsRequest.CAPS,
            SettingsRequest.EXCEPTION_PLACES,
            SettingsRequest.LEVELS,
            SettingsRequest.POOLED_ROSTER);

    /** The result, or 422 with every fault of the first part that cannot be simulated. */
    ResponseEntity<Object> answer() {
        List<Entry> branches = changed();
        Simulation first = simulate(branches, settings);
        Simulation unchanged = changes.isEmpty() ? first : simulate(before, settings);
        Simulation second = other.map(set -> simulate(branches, set)).orElse(first);
        if (!(first instanceof Done now)) {
            return refused(first, "settings.");
        }
        if (!(unchanged instanceof Done was)) {
            return refused(unchanged, "settings.");
        }
        return second instanceof Done differing
                ? ResponseEntity.ok(view(branches, was, now, differing))
                : refused(second, "other.");
    }

    private Simulation simulate(List<Entry> branches, Settings chosen) {
        return Simulation.ofEntries(rated.scheme(), branches, roster, chosen);
    }

    /** The branches with those changed in their places. */
    private List<Entry> changed() {
        Map<String, Entry> byCode = new HashMap<>();
        changes.forEach(change -> byCode.put(change.code(), change));
        return before.stream()
                .map(entry -> byCode.getOrDefault(entry.code(), entry))
                .toList();
    }

    private SimulationView view(List<Entry> branches, Done was, Done now, Done differing) {
        SimulationView view = view(branches, now, settings);
        if (!changes.isEmpty()) {
            List<String> codes = changes.stream().map(Entry::code).toList();
            view = view.movedBy(Moves.between(was.allocated(), now.allocated(), codes));
        }
        return other.isEmpty()
                ? view
                : view.beside(
                        view(branches, differing, other.get()),
                        Moves.between(now.allocated(), differing.allocated(), List.of()));
    }

    private SimulationView view(List<Entry> branches, Done done, Settings chosen) {
        Map<String, String> worked = new HashMap<>();
        branches.forEach(entry -> worked.put(entry.code(), entry.worked(rated.scheme(), chosen)));
        return SimulationView.of(done, done.reminders(rated, roster, chosen), worked);
    }

    private static ResponseEntity<Object> refused(Simulation simulation, String settings) {
        return Answers.refused(((Simulation.Refused) simulation)
                .faults().stream()
                        .map(fault -> new Fault(path(fault.field(), settings), fault.message()))
                        .toList());
    }

    private static String path(String field, String settings) {
        return OF_SETTINGS.contains(field.split("\\.", 2)[0]) ? settings + field : field;
    }
}
