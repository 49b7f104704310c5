package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** Ten thousand random colleges agree with a definition that only counts. A failure names its seed. */
class AllocationPropertyTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();
    private static final int COLLEGES = 10_000;
    private static final long FIRST_SEED = 20230912;

    @Test
    void everyCollegeAgreesWithTheCountingDefinition() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + COLLEGES; seed++) {
            College college = College.random(new Random(seed));
            Allocated before = college.allocate();
            assertThat(told(before)).as("seed %d", seed).isEqualTo(new Counting(college).told());
            College voted = college.votingOn(before.ties(), new Random(seed));
            assertThat(told(voted.allocate())).as("seed %d after votes", seed).isEqualTo(new Counting(voted).told());
        }
    }

    @Test
    void nobodyIsRaisedNoCapIsExceededAndTheOrderOfEntryDoesNotMatter() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 1_000; seed++) {
            Random random = new Random(seed);
            College college = College.random(random);
            Allocated allocated = college.allocate();
            for (Result result : allocated.results()) {
                assertThat(result.quotaStar()).as("seed %d", seed).isLessThanOrEqualTo(result.scoreStar());
            }
            allocated
                    .caps()
                    .forEach(cap -> assertThat(holders(allocated, cap.star())).isLessThanOrEqualTo(cap.limit()));
            assertThat(college.shuffled(random).allocate()).as("seed %d", seed).isEqualTo(allocated);
        }
    }

    @Test
    void oneStepMoreNeverGivesAScoreStarLess() {
        Star last = Star.of(1);
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            Star star = Bands.starOf(SCHEME, Fraction.of(BigDecimal.valueOf(hundredths, 2)));
            assertThat(star).as("%d/100", hundredths).isGreaterThanOrEqualTo(last);
            last = star;
        }
    }

    private static long holders(Allocated allocated, int star) {
        return allocated.results().stream()
                .filter(result -> result.quotaStar().level() == star)
                .count();
    }

    /** Everything a result says but its words, by branch; then the ties. */
    private static List<String> told(Allocated allocated) {
        Map<String, String> lines = new TreeMap<>();
        allocated
                .results()
                .forEach(r -> lines.put(
                        r.code(),
                        r.code() + " " + r.scoreStar() + " " + r.quotaStar() + " " + r.rank() + " " + r.tied()));
        List<String> told = new ArrayList<>(lines.values());
        allocated.ties().forEach(t -> told.add(tie(t.star(), t.places(), t.branches())));
        return told;
    }

    private static String tie(int star, int places, List<String> branches) {
        return star + " " + places + " " + branches.stream().sorted().toList();
    }

    /** One branch in whole numbers: hundredths of points, key values, places in the votes (greater is better). */
    private record Branch(String code, int hundredths, List<Integer> keys, boolean veto, List<Integer> votes) {

        boolean beats(Branch other) {
            return compare(other) > 0;
        }

        boolean ties(Branch other) {
            return compare(other) == 0;
        }

        private int compare(Branch other) {
            int byTotal = Integer.compare(hundredths, other.hundredths);
            int byKeys = byTotal != 0 ? byTotal : compare(keys, other.keys);
            return byKeys != 0 ? byKeys : compare(votes, other.votes);
        }

        private static int compare(List<Integer> mine, List<Integer> theirs) {
            for (int i = 0; i < mine.size(); i++) {
                if (!mine.get(i).equals(theirs.get(i))) {
                    return mine.get(i) - theirs.get(i);
                }
            }
            return 0;
        }

        int scoreStar() {
            int points = hundredths / 100;
            return points >= 90 ? 5 : points >= 80 ? 4 : points >= 70 ? 3 : points >= 60 ? 2 : 1;
        }

        Candidate candidate() {
            Map<String, BigDecimal> byName = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                byName.put(SCHEME.tieKeys().get(i).code(), BigDecimal.valueOf(keys.get(i)));
            }
            return new Candidate(code, Fraction.of(BigDecimal.valueOf(hundredths, 2)), byName, veto);
        }
    }

    private record College(List<Branch> branches, int roster, List<List<String>> votes) {

        static College random(Random random) {
            List<Integer> totals = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                totals.add(random.nextBoolean() ? 5500 + 50 * random.nextInt(91) : random.nextInt(10_001));
            }
            int keys = random.nextInt(SCHEME.tieKeys().size() + 1);
            List<Branch> branches = new ArrayList<>();
            int size = 1 + random.nextInt(40);
            for (int i = 1; i <= size; i++) {
                branches.add(new Branch(
                        "B%02d".formatted(i),
                        totals.get(random.nextInt(totals.size())),
                        random.ints(keys, 0, 2).boxed().toList(),
                        random.nextInt(10) == 0,
                        List.of()));
            }
            return new College(branches, size + random.nextInt(3), List.of());
        }

        /** The committee votes once on the group of each tie, on all of it or on the first few. */
        College votingOn(List<Tie> ties, Random random) {
            List<List<String>> votes = new ArrayList<>();
            for (Tie tie : ties) {
                List<String> order = new ArrayList<>(tie.branches());
                Collections.shuffle(order, random);
                votes.add(List.copyOf(order.subList(0, 1 + random.nextInt(order.size()))));
            }
            return new College(branches.stream().map(b -> placed(b, votes)).toList(), roster, votes);
        }

        private static Branch placed(Branch b, List<List<String>> votes) {
            List<Integer> places = votes.stream()
                    .map(vote -> vote.contains(b.code()) ? vote.size() - vote.indexOf(b.code()) : 0)
                    .toList();
            return new Branch(b.code(), b.hundredths(), b.keys(), b.veto(), places);
        }

        College shuffled(Random random) {
            List<Branch> other = new ArrayList<>(branches);
            Collections.shuffle(other, random);
            return new College(other, roster, votes);
        }

        Allocated allocate() {
            List<Candidate> candidates =
                    branches.stream().map(Branch::candidate).toList();
            return (Allocated) Allocation.of(SCHEME, candidates, roster, votes);
        }
    }

    /**
     * The definition without any walking: at a star, a branch still without one is placed if those at least as good as it
     * are no more than the cap; it is tied if those better are fewer than the cap but with its equals they are more.
     */
    private static final class Counting {

        private static final int[][] CAPS = {{5, 10}, {4, 20}, {3, 30}};

        private final College college;
        private final Map<String, Integer> stars = new HashMap<>();
        private final List<String> ties = new ArrayList<>();
        private final List<String> tied = new ArrayList<>();

        Counting(College college) {
            this.college = college;
            for (int[] cap : CAPS) {
                level(cap[0], college.roster() * cap[1] / 100);
            }
        }

        private void level(int star, int limit) {
            List<Branch> open = rated().stream()
                    .filter(b -> b.scoreStar() >= star && !stars.containsKey(b.code()))
                    .toList();
            List<Branch> torn = new ArrayList<>();
            Map<String, Integer> placed = new HashMap<>();
            for (Branch b : open) {
                long better = open.stream().filter(x -> x.beats(b)).count();
                long atLeast = better + open.stream().filter(x -> x.ties(b)).count();
                if (atLeast <= limit) {
                    placed.put(b.code(), star);
                } else if (better < limit) {
                    torn.add(b);
                }
            }
            stars.putAll(placed);
            if (!torn.isEmpty()) {
                List<String> codes = torn.stream().map(Branch::code).toList();
                ties.add(tie(star, limit - placed.size(), codes));
                tied.addAll(codes);
            }
        }

        private List<Branch> rated() {
            return college.branches().stream().filter(b -> !b.veto()).toList();
        }

        List<String> told() {
            Map<String, String> lines = new TreeMap<>();
            college.branches().forEach(b -> lines.put(b.code(), b.veto() ? vetoed(b) : rated(b)));
            List<String> told = new ArrayList<>(lines.values());
            told.addAll(ties);
            return told;
        }

        private static String vetoed(Branch b) {
            return b.code() + " " + b.scoreStar() + " NOT_RATED null false";
        }

        private String rated(Branch b) {
            int star = stars.getOrDefault(b.code(), b.scoreStar() == 1 ? 1 : 2);
            long rank = 1 + rated().stream().filter(x -> x.beats(b)).count();
            return b.code() + " " + b.scoreStar() + " " + star + " " + rank + " " + tied.contains(b.code());
        }
    }
}
