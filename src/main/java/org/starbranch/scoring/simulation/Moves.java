package org.starbranch.scoring.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.Star;

/** The chain from one allocation to another: who moves, up or down, and whose doing it is. */
public final class Moves {

    private final Map<String, Result> before;
    private final Set<String> changed;
    private final Map<Star, List<String>> came = new HashMap<>();
    private final Map<Star, List<String>> left = new HashMap<>();
    private final Set<Integer> tiedNow = new HashSet<>();
    private final Set<Integer> tiedBefore = new HashSet<>();
    private final List<Result> moved = new ArrayList<>();

    private Moves(Allocated before, Allocated after, Collection<String> changed) {
        this.before = new HashMap<>(before.results().size() * 2);
        before.results().forEach(result -> this.before.put(result.code(), result));
        this.changed = Set.copyOf(changed);
        after.ties().stream().map(Tie::star).forEach(tiedNow::add);
        before.ties().stream().map(Tie::star).forEach(tiedBefore::add);
        after.results().forEach(this::compare);
    }

    /**
     * The branches whose star differs: those that were changed themselves first, then from the highest star concerned
     * down, by place. A branch in one of the two alone is not compared.
     *
     * @param changed codes of the branches that somebody changed; empty where the settings are another
     */
    public static List<Move> between(Allocated before, Allocated after, Collection<String> changed) {
        return new Moves(before, after, changed).chain();
    }

    private void compare(Result now) {
        Result then = before.get(now.code());
        if (then != null && !then.quotaStar().equals(now.quotaStar())) {
            moved.add(now);
            left.computeIfAbsent(then.quotaStar(), star -> new ArrayList<>()).add(now.code());
            came.computeIfAbsent(now.quotaStar(), star -> new ArrayList<>()).add(now.code());
        }
    }

    private List<Move> chain() {
        return moved.stream()
                .map(this::move)
                .sorted(Comparator.comparing((Move move) -> !changed.contains(move.code()))
                        .thenComparing(Moves::highest, Comparator.reverseOrder()))
                .toList();
    }

    private static Star highest(Move move) {
        return move.isUp() ? move.after() : move.before();
    }

    private Move move(Result now) {
        Result then = then(now);
        Cause cause = cause(then, now);
        String text = "由%s%s为%s：%s"
                .formatted(
                        then.quotaStar().title(),
                        verb(then, now),
                        now.quotaStar().title(),
                        cause.text());
        return new Move(
                now.code(),
                then.quotaStar(),
                now.quotaStar(),
                then.rank(),
                now.rank(),
                cause.by().codes(),
                text);
    }

    private Result then(Result now) {
        Result then = before.get(now.code());
        if (then == null) {
            throw new IllegalStateException("not compared: " + now.code());
        }
        return then;
    }

    private static String verb(Result then, Result now) {
        if (!then.quotaStar().isRated() || !now.quotaStar().isRated()) {
            return "变";
        }
        return now.quotaStar().compareTo(then.quotaStar()) > 0 ? "升" : "降";
    }

    private record Cause(Named by, String text) {

        static Cause of(String text) {
            return new Cause(new Named(List.of(), 0), text);
        }
    }

    private Cause cause(Result then, Result now) {
        if (!now.quotaStar().isRated()) {
            return Cause.of("一票否决，不定星");
        }
        if (!then.quotaStar().isRated()) {
            return Cause.of("不再否决，重新参评");
        }
        if (changed.contains(now.code())) {
            return Cause.of("本支部的得分或比较项有改动");
        }
        return now.quotaStar().compareTo(then.quotaStar()) > 0 ? up(now) : down(then);
    }

    /** Somebody left a place, or there are more of them. */
    private Cause up(Result now) {
        List<String> gone = left.getOrDefault(now.quotaStar(), List.of());
        if (!gone.isEmpty()) {
            Named by = Named.last(gone);
            return new Cause(
                    by, "%s 空出%s名额".formatted(by.text(), now.quotaStar().title()));
        }
        return Cause.of(
                tiedBefore.contains(now.quotaStar().level())
                        ? "%s不再并列".formatted(now.quotaStar().title())
                        : "%s可评的名额增加".formatted(now.quotaStar().title()));
    }

    /** Somebody took its place, a tie keeps it empty, or there are fewer of them. */
    private Cause down(Result then) {
        List<String> come = came.getOrDefault(then.quotaStar(), List.of());
        if (!come.isEmpty()) {
            Named by = Named.last(come);
            return new Cause(by, "%s名额由 %s 占用".formatted(then.quotaStar().title(), by.text()));
        }
        return Cause.of(
                tiedNow.contains(then.quotaStar().level())
                        ? "%s出现并列，名额待表决而空置".formatted(then.quotaStar().title())
                        : "%s可评的名额减少".formatted(then.quotaStar().title()));
    }
}
