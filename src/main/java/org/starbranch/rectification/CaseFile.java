package org.starbranch.rectification;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starbranch.rectification.Returned.Subject;

/** Everything on record about one rectification, oldest first, and what follows from it. */
public record CaseFile(
        Rectification rectification,
        List<Step> steps,
        List<Measure> measures,
        List<Result> results,
        List<Returned> returned) {

    private static final Set<Step.Kind> BY_THE_BRANCH = Set.of(Step.Kind.PLANNED, Step.Kind.CARRIED_OUT);

    /** The plan as it stands in this round: the newest version of each measure, by slot. */
    public Collection<Measure> plan() {
        return newest(measures.stream().filter(m -> m.roundNo() == round()).toList(), Measure::slot)
                .values();
    }

    /** The newest result of each measure in this round, by slot. */
    public Collection<Result> reports() {
        return newest(results.stream().filter(r -> r.roundNo() == round()).toList(), Result::slot)
                .values();
    }

    /** The measures that were sent back and not written anew, with the reason, by slot. */
    public Map<Integer, String> vague() {
        return plan().stream()
                .filter(measure -> reason(Subject.MEASURE, measure.slot(), measure.version())
                        .isPresent())
                .collect(Collectors.toMap(
                        Measure::slot,
                        measure -> reason(Subject.MEASURE, measure.slot(), measure.version())
                                .orElseThrow(),
                        (first, second) -> second,
                        TreeMap::new));
    }

    /** The results that were not accepted and not reported anew, with the reason, by slot. */
    public Map<Integer, String> unfinished() {
        return reports().stream()
                .filter(report ->
                        reason(Subject.RESULT, report.slot(), report.version()).isPresent())
                .collect(Collectors.toMap(
                        Result::slot,
                        report -> reason(Subject.RESULT, report.slot(), report.version())
                                .orElseThrow(),
                        (first, second) -> second,
                        TreeMap::new));
    }

    /** The slots that may be filled in now: what was sent back, and what is empty. */
    public Set<Integer> openSlots() {
        Set<Integer> open =
                IntStream.rangeClosed(1, Measure.SLOTS).boxed().collect(Collectors.toCollection(TreeSet::new));
        plan().forEach(measure -> open.remove(measure.slot()));
        open.addAll(vague().keySet());
        return open;
    }

    /** The slots whose measure still wants a result: those without one, and those not accepted. */
    public Set<Integer> owedSlots() {
        Set<Integer> owed = plan().stream().map(Measure::slot).collect(Collectors.toCollection(TreeSet::new));
        reports().forEach(report -> owed.remove(report.slot()));
        owed.addAll(unfinished().keySet());
        return owed;
    }

    /** Did he report for the branch in any round? Then he cannot judge it, whatever he is today. */
    public boolean reportedForTheBranch(String userId) {
        return steps.stream()
                .anyMatch(step ->
                        BY_THE_BRANCH.contains(step.kind()) && step.actor().equals(userId));
    }

    /** The last step of a kind. */
    public Optional<Step> last(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).max(Comparator.comparingInt(Step::seq));
    }

    /** The plan with which the round before this one ended, by slot; empty in the first. */
    public Collection<Measure> formerPlan() {
        return newest(measures.stream().filter(m -> m.roundNo() == round() - 1).toList(), Measure::slot)
                .values();
    }

    int nextVersionOfMeasure(int slot) {
        return 1
                + plan().stream()
                        .filter(measure -> measure.slot() == slot)
                        .mapToInt(Measure::version)
                        .sum();
    }

    int nextVersionOfResult(int slot) {
        return 1
                + reports().stream()
                        .filter(report -> report.slot() == slot)
                        .mapToInt(Result::version)
                        .sum();
    }

    private int round() {
        return rectification.round();
    }

    private Optional<String> reason(Subject subject, int slot, int version) {
        return returned.stream()
                .filter(back -> back.roundNo() == round()
                        && back.subject() == subject
                        && back.slot() == slot
                        && back.version() == version)
                .map(Returned::reason)
                .findFirst();
    }

    /** The lists come oldest first, so the last of a slot is its newest version. */
    private static <T> Map<Integer, T> newest(List<T> versions, Function<T, Integer> slot) {
        return versions.stream()
                .collect(Collectors.toMap(slot, Function.identity(), (earlier, later) -> later, TreeMap::new));
    }
}
