package org.starbranch.member.ballot;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Somebody who holds the whole database as it was before and after a vote, knows which code each voter had, how the system
 * hashes codes, and in which order people voted. He looks for rows that a code leads to and for rows that hold a vote, and
 * tries to match them: in one row, by equal values in any two columns, and by the order in any two columns, the order of
 * the rows themselves among them.
 */
final class Intruder {

    private final Snapshot before;
    private final Snapshot after;
    private final List<Voter> voters;
    private final UnaryOperator<String> hash;
    private final List<String> found = new ArrayList<>();

    Intruder(Snapshot before, Snapshot after, List<Voter> voters, UnaryOperator<String> hash) {
        this.before = before;
        this.after = after;
        this.voters = voters;
        this.hash = hash;
    }

    /** The truth, in the order of voting; every vote is different. */
    record Voter(String code, String vote) {}

    /** One row for each of many voters, by his place in the order of voting. */
    private record Traces(String where, Map<Integer, Snapshot.Row> rows) {

        Set<String> columns() {
            return rows.values().iterator().next().cells().keySet();
        }

        String cell(int voter, String column) {
            return requireNonNull(requireNonNull(rows.get(voter)).cells().get(column));
        }

        /** Voters in the order of a column. */
        List<Integer> by(String column) {
            return rows.keySet().stream()
                    .sorted(Comparator.comparing(voter -> cell(voter, column), Intruder::naturally))
                    .toList();
        }
    }

    /** Every way in which he can tell the votes of more than half of the voters, or when they voted. */
    List<String> findings() {
        List<Traces> people = new ArrayList<>(traces("before: ", before, this::isOf));
        List<Traces> peopleNow = traces("", after, this::isOf);
        people.addAll(peopleNow);
        List<Traces> votes =
                traces("", changed(), (row, voter) -> row.columnOf(voter.vote()).isPresent());
        peopleNow.forEach(traces -> tellsTheOrder("when each code was used", traces));
        votes.forEach(traces -> tellsTheOrder("what each voted, for whom watched the door", traces));
        people.forEach(person -> votes.forEach(vote -> join(person, vote)));
        return found;
    }

    private boolean isOf(Snapshot.Row row, Voter voter) {
        return row.columnOf(voter.code()).isPresent()
                || row.columnOf(hash.apply(voter.code())).isPresent();
    }

    private Snapshot changed() {
        return new Snapshot(
                after.tables().keySet().stream().collect(toMap(identity(), table -> after.newIn(table, before))));
    }

    private interface Sign {
        boolean fits(Snapshot.Row row, Voter voter);
    }

    private List<Traces> traces(String when, Snapshot snapshot, Sign sign) {
        List<Traces> all = new ArrayList<>();
        new TreeMap<>(snapshot.tables()).forEach((table, rows) -> {
            Map<Integer, Snapshot.Row> found = new LinkedHashMap<>();
            for (int voter = 0; voter < voters.size(); voter++) {
                Voter whose = voters.get(voter);
                List<Snapshot.Row> his =
                        rows.stream().filter(row -> sign.fits(row, whose)).toList();
                if (his.size() == 1) {
                    found.put(voter, his.get(0));
                }
            }
            if (isMost(found.values().stream().distinct().count())) {
                all.add(new Traces(when + table, found));
            }
        });
        return all;
    }

    private void tellsTheOrder(String what, Traces traces) {
        List<Integer> truth = traces.rows().keySet().stream().sorted().toList();
        for (String column : traces.columns()) {
            if (isMost(equalPlaces(traces.by(column), truth))) {
                found.add("%s: by the order of %s.%s".formatted(what, traces.where(), column));
            }
        }
    }

    private void join(Traces people, Traces votes) {
        for (String his : people.columns()) {
            for (String its : votes.columns()) {
                if (isMost(equalCells(people, his, votes, its))) {
                    found.add("by equal %s.%s and %s.%s".formatted(people.where(), his, votes.where(), its));
                } else if (isMost(equalPlaces(people.by(his), votes.by(its)))) {
                    found.add("by the order of %s.%s and %s.%s".formatted(people.where(), his, votes.where(), its));
                }
            }
        }
    }

    /** Voters whose value occurs among the votes' once, and there it is at their own vote. */
    private static long equalCells(Traces people, String his, Traces votes, String its) {
        Map<String, List<Integer>> owners = new LinkedHashMap<>();
        votes.rows()
                .keySet()
                .forEach(vote -> owners.computeIfAbsent(votes.cell(vote, its), v -> new ArrayList<>())
                        .add(vote));
        return people.rows().keySet().stream()
                .filter(voter -> List.of(voter).equals(owners.get(people.cell(voter, his))))
                .count();
    }

    private static long equalPlaces(List<Integer> some, List<Integer> others) {
        List<Integer> reversed = new ArrayList<>(others);
        Collections.reverse(reversed);
        return Math.max(matches(some, others::get, others.size()), matches(some, reversed::get, others.size()));
    }

    private static long matches(List<Integer> some, Function<Integer, Integer> other, int size) {
        return IntStream.range(0, Math.min(some.size(), size))
                .filter(place -> Objects.equals(some.get(place), other.apply(place)))
                .count();
    }

    private boolean isMost(long voters) {
        return voters * 2 > this.voters.size();
    }

    private static int naturally(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException text) {
            return one.compareTo(other);
        }
    }
}
