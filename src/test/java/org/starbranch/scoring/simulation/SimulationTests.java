package org.starbranch.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Cause;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.simulation.Simulation.Done;
import org.starbranch.scoring.simulation.Simulation.Level;

/** What the office may try before anything is decided: other settings, another score, a veto. */
class SimulationTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();
    private static final Settings OWN = Settings.of(SCHEME);
    private static final List<String> TWENTY = List.of(
            "96", "94", "94", "94", "92", "91", "90.5", "88", "87", "86", "85", "84", "83", "82", "81", "78", "75",
            "72", "66", "58");
    private static final List<String> SEVEN = List.of("97", "95", "92", "88", "83", "75", "58");

    @Test
    void theSchemesOwnSettingsAreTheRealAllocation() {
        for (int seed = 0; seed < 500; seed++) {
            List<Candidate> college = college(new Random(seed), 1 + seed % 40);
            assertThat(done(college, OWN).allocated()).as("seed %d", seed).isEqualTo(Allocation.of(SCHEME, college));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 26, 10_000})
    void aCollegeOfAnySizeIsSimulated(int size) {
        Done done = done(college(new Random(size), size), OWN);
        assertThat(done.levels().stream()
                        .mapToInt(level -> level.holders().size())
                        .sum())
                .isEqualTo(size);
        assertThat(done.allocated().caps())
                .extracting(Limit::limit)
                .containsExactly(size / 10, size / 5, size * 3 / 10);
    }

    @Test
    void sevenBranchesMayBePooledWithOtherUnits() {
        assertThat(caps(SEVEN, OWN)).containsExactly(0, 1, 2);
        assertThat(caps(SEVEN, OWN.with(Way.POOLED)))
                .as("as the smallest roster that is not small")
                .containsExactly(1, 2, 3);
        assertThat(caps(SEVEN, OWN.with(Way.POOLED).withPool(23))).containsExactly(2, 4, 6);
        assertThat(explanation(SEVEN, OWN.with(Way.POOLED).withPool(23)))
                .isEqualTo("五星名额：23 × 10% = 2.3，不超过 → 2 个（与其他单位合并 23 个支部计算，名额共用）");
    }

    @Test
    void theCommitteeMayGrantPlacesWhereTheCapComesToNone() {
        assertThat(caps(SEVEN, OWN.with(Way.EXCEPTION))).containsExactly(1, 1, 2);
        assertThat(caps(SEVEN, OWN.with(Way.EXCEPTION).withException(5, 2))).containsExactly(2, 1, 2);
        assertThat(explanation(SEVEN, OWN.with(Way.EXCEPTION)))
                .isEqualTo("五星名额：7 × 10% = 0.7，不超过 → 0 个；党委会例外决定 → 1 个（须有会议纪要）");
    }

    @Test
    void whatHoldsForFewBranchesChangesNothingForMany() {
        Done own = done(branches(TWENTY), OWN);
        assertThat(done(branches(TWENTY), OWN.with(Way.POOLED).withPool(100))).isEqualTo(own);
        assertThat(done(branches(TWENTY), OWN.with(Way.EXCEPTION).withException(5, 9)))
                .isEqualTo(own);
    }

    @Test
    void placesLeftOverRollDownOnlyWhereThatIsChosen() {
        List<String> nobodyAtNinety = List.of("88", "87", "86", "85", "75", "74", "73", "72", "71", "55");
        assertThat(stars(nobodyAtNinety, OWN)).containsExactly(4, 4, 3, 3, 3, 2, 2, 2, 2, 1);
        Done rolling = done(branches(nobodyAtNinety), OWN.rollingDown(true));
        assertThat(stars(rolling)).containsExactly(4, 4, 4, 3, 3, 3, 2, 2, 2, 1);
        assertThat(rolling.allocated().caps().get(1))
                .isEqualTo(new Limit(4, 3, "四星名额：10 × 20% = 2，不超过 → 2 个；上一级未用 1 个顺延 → 3 个"));
    }

    @Test
    void placesThatWaitForAVoteDoNotRollDown() {
        List<String> equals = IntStream.range(0, 10).mapToObj(i -> "95").toList();
        assertThat(caps(equals, OWN.rollingDown(true))).containsExactly(1, 2, 3);
    }

    @Test
    void anotherPercentIsAnotherCap() {
        assertThat(caps(TWENTY, OWN.withCap(5, 15))).containsExactly(3, 4, 6);
        assertThat(caps(TWENTY, OWN.withCap(5, 0))).containsExactly(0, 4, 6);
        assertThat(done(branches(TWENTY), OWN.withCap(5, 20)).allocated().ties())
                .isEmpty();
    }

    @Test
    void whatCannotBeChosenIsSaidAtOnce() {
        Settings wrong = OWN.withCap(5, 101)
                .withCap(2, 10)
                .withCap(4, -1)
                .withException(9, 1)
                .withPool(6);
        Simulation refused = Simulation.of(SCHEME, branches(SEVEN), 7, wrong);
        assertThat(((Simulation.Refused) refused).faults())
                .extracting(Fault::field)
                .containsExactly("caps.2", "caps.4", "caps.5", "exceptionPlaces.9", "pooledRoster");
    }

    @Test
    void whoIsForcedDownNamesTheBranchesThatHoldThePlaces() {
        Map<String, List<Forced>> forced = done(branches(TWENTY), OWN).forced();
        assertThat(forced.getOrDefault("B12", List.of()))
                .extracting(Forced::star)
                .containsExactly(4, 3);
        assertThat(forced.getOrDefault("B12", List.of()))
                .extracting(Forced::cause)
                .containsOnly(Cause.TAKEN);
        assertThat(forced.getOrDefault("B12", List.of()).get(0).holders()).containsExactly("B02", "B03", "B04", "B05");
        assertThat(forced.getOrDefault("B12", List.of()).get(1).holders())
                .containsExactly("B06", "B07", "B08", "B09", "B10", "B11");
        assertThat(forced.getOrDefault("B06", List.of()))
                .extracting(Forced::cause)
                .containsExactly(Cause.WAITING, Cause.TAKEN);
        assertThat(forced.getOrDefault("B06", List.of()).get(0).waiting()).containsExactly("B02", "B03", "B04");
        assertThat(forced.getOrDefault("B06", List.of()).get(0).holders()).containsExactly("B01");
        assertThat(forced.getOrDefault("B02", List.of()))
                .extracting(Forced::cause)
                .containsExactly(Cause.TIED);
        assertThat(forced).doesNotContainKeys("B01", "B19", "B20");
    }

    @Test
    void everyLowerStarIsExplainedByTheHoldersOfItsPlaces() {
        for (int seed = 0; seed < 300; seed++) {
            Done done = done(college(new Random(seed), 1 + seed % 90), OWN);
            Map<String, List<Forced>> forced = done.forced();
            for (Result result : done.allocated().results()) {
                boolean lower =
                        result.quotaStar().isRated() && result.quotaStar().compareTo(result.scoreStar()) < 0;
                assertThat(forced.containsKey(result.code()))
                        .as("seed %d %s", seed, result)
                        .isEqualTo(lower);
            }
            forced.values().stream().flatMap(List::stream).forEach(refusal -> {
                int limit = limit(done.allocated(), refusal.star());
                int held = refusal.holders().size() + refusal.more();
                assertThat(held < limit)
                        .isEqualTo(Set.of(Cause.TIED, Cause.WAITING).contains(refusal.cause()));
                assertThat(held == 0 && limit == 0).isEqualTo(refusal.cause() == Cause.NO_PLACE);
                assertThat(refusal.waiting().isEmpty()).isEqualTo(held == limit);
            });
        }
    }

    @Test
    void inALargeCollegeTheLastHoldersAreNamedAndTheOthersCounted() {
        List<String> falling = IntStream.range(0, 300)
                .mapToObj(i -> new BigDecimal(9990 - i).movePointLeft(2).toPlainString())
                .toList();
        Forced five = done(branches(falling), OWN)
                .forced()
                .getOrDefault("B300", List.of())
                .get(0);
        assertThat(five.holders()).hasSize(10).startsWith("B21").endsWith("B30");
        assertThat(five.more()).isEqualTo(20);
    }

    @Test
    void movingOneBranchShowsTheChainOfWhoMovesAndByWhom() {
        List<String> before = List.of("96", "93", "92", "91", "89", "88", "87", "86", "79", "60");
        List<String> after = new ArrayList<>(before);
        after.set(5, "97");
        List<Move> chain = Moves.between(
                done(branches(before), OWN).allocated(),
                done(branches(after), OWN).allocated(),
                List.of("B06"));
        assertThat(chain).extracting(Move::code).containsExactly("B06", "B01", "B03");
        assertThat(chain).extracting(move -> move.before().level()).containsExactly(3, 5, 4);
        assertThat(chain).extracting(move -> move.after().level()).containsExactly(5, 4, 3);
        assertThat(chain).extracting(Move::by).containsExactly(List.of(), List.of("B06"), List.of("B01"));
        assertThat(chain)
                .extracting(Move::text)
                .containsExactly("由三星升为五星：本支部的得分或比较项有改动", "由五星降为四星：五星名额由 B06 占用", "由四星降为三星：四星名额由 B01 占用");
    }

    @Test
    void whoGoesLetsOthersUpStarByStar() {
        List<Candidate> before = branches(List.of("96", "93", "92", "91", "89", "88", "87", "86", "79", "60"));
        List<Candidate> after = new ArrayList<>(before);
        after.set(0, after.get(0).vetoed());
        List<Move> chain =
                Moves.between(done(before, OWN).allocated(), done(after, OWN).allocated(), List.of("B01"));
        assertThat(chain).extracting(Move::code).containsExactly("B01", "B02", "B04", "B07");
        assertThat(chain)
                .extracting(Move::text)
                .containsExactly("由五星变为不定星：一票否决，不定星", "由四星升为五星：B01 空出五星名额", "由三星升为四星：B02 空出四星名额", "由二星升为三星：B04 空出三星名额");
        assertThat(done(after, OWN).vetoes()).isEqualTo(chain);
    }

    @Test
    void aSettingMovesWithoutAnybodyTakingAPlace() {
        List<Candidate> college = branches(List.of("96", "93", "92", "91", "89", "88", "87", "86", "79", "60"));
        List<Move> chain = Moves.between(
                done(college, OWN.withCap(5, 20)).allocated(),
                done(college, OWN.withCap(5, 10)).allocated(),
                List.of());
        assertThat(chain.get(0).text()).isEqualTo("由五星降为四星：五星可评的名额减少");
        assertThat(chain.get(1).text()).isEqualTo("由四星降为三星：四星名额由 B02 占用");
    }

    @Test
    void whatWasChosenDifferentlyIsSaidInWords() {
        assertThat(OWN.described(SCHEME)).containsExactly("与方案一致");
        assertThat(OWN.withCap(5, 15)
                        .rollingDown(true)
                        .with(Way.POOLED)
                        .withPool(30)
                        .described(SCHEME))
                .containsExactly("五星名额 15%（方案 10%）", "未用名额顺延到下一级", "支部少于 10 个时：经上级同意，与其他单位合并计算名额（合并 30 个）");
        assertThat(OWN.with(Way.EXCEPTION).withException(5, 1).described(SCHEME))
                .containsExactly("支部少于 10 个时：党委会作例外决定，记录会议纪要编号（五星 1 个）");
        Scheme levels = SchemeFixtures.named("jinsong-2017");
        assertThat(Settings.of(levels).withLevel("qualified", 60).described(levels))
                .containsExactly("合格按 60%（方案 80%）");
    }

    @Test
    void aChecklistHasNoStarsToSimulate() {
        Scheme checklist = SchemeFixtures.named("xinyang-stage1");
        Entry entry = Entry.of(Candidate.of("B01", "90"));
        Simulation refused = Simulation.ofEntries(checklist, List.of(entry), 1, Settings.of(checklist));
        assertThat(((Simulation.Refused) refused).faults())
                .extracting(Fault::message)
                .containsExactly("本方案不评星级，没有可以模拟的名额");
    }

    @Test
    void whatABranchIsMadeOfIsCheckedTogetherWithTheRest() {
        Scheme levels = SchemeFixtures.named("jinsong-2017");
        Map<String, Fraction> points = Map.of("good", Fraction.of(60));
        List<Entry> entries = List.of(
                new Entry("S1", new Basis.Levels(points), Map.of(), false),
                Entry.of(Candidate.of("S1", "101")),
                new Entry("S2", new Basis.Children(Fraction.of(5), List.of(), levels), Map.of(), false));
        Simulation refused = Simulation.ofEntries(levels, entries, 3, Settings.of(levels));
        assertThat(((Simulation.Refused) refused).faults())
                .extracting(Fault::field)
                .containsExactly(
                        "branches[0].levels.good",
                        "branches[0].levels",
                        "branches[1].total",
                        "branches[2].children",
                        "branches[1].code");
    }

    @Test
    void theChainIsExactlyTheBranchesWhoseStarDiffers() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Candidate> college = college(random, 2 + seed % 40);
            List<Candidate> changed = new ArrayList<>(college);
            int moved = random.nextInt(college.size());
            Candidate other = Candidate.of(college.get(moved).code(), Integer.toString(random.nextInt(101)));
            changed.set(moved, random.nextBoolean() ? other.vetoed() : other);
            Allocated before = done(college, OWN).allocated();
            Allocated after = done(changed, OWN).allocated();
            Set<String> different = after.results().stream()
                    .filter(result -> !before.of(result.code()).quotaStar().equals(result.quotaStar()))
                    .map(Result::code)
                    .collect(Collectors.toSet());
            List<Move> chain = Moves.between(before, after, List.of(other.code()));
            assertThat(chain).as("seed %d", seed).extracting(Move::code).containsExactlyInAnyOrderElementsOf(different);
            chain.stream()
                    .filter(move -> !move.by().isEmpty())
                    .forEach(move -> assertThat(different).containsAll(move.by()));
        }
    }

    @Test
    void aVetoFreesItsPlaceAndTheEffectIsShown() {
        List<Candidate> college = new ArrayList<>(branches(TWENTY));
        college.set(0, college.get(0).vetoed());
        Done done = done(college, OWN);
        assertThat(done.vetoes().get(0)).satisfies(move -> {
            assertThat(move.code()).isEqualTo("B01");
            assertThat(move.after()).isEqualTo(Star.NOT_RATED);
            assertThat(move.text()).isEqualTo("由五星变为不定星：一票否决，不定星");
        });
        assertThat(done.levels().get(done.levels().size() - 1)).isEqualTo(new Level(Star.NOT_RATED, List.of("B01")));
        assertThat(done(branches(TWENTY), OWN).vetoes()).isEmpty();
    }

    private static int limit(Allocated allocated, int star) {
        return allocated.caps().stream()
                .filter(cap -> cap.star() == star)
                .findFirst()
                .orElseThrow()
                .limit();
    }

    private static List<Integer> caps(List<String> totals, Settings settings) {
        return done(branches(totals), settings).allocated().caps().stream()
                .map(Limit::limit)
                .toList();
    }

    private static String explanation(List<String> totals, Settings settings) {
        return done(branches(totals), settings).allocated().caps().get(0).explanation();
    }

    private static List<Integer> stars(List<String> totals, Settings settings) {
        return stars(done(branches(totals), settings));
    }

    private static List<Integer> stars(Done done) {
        return done.allocated().results().stream()
                .map(result -> result.quotaStar().level())
                .toList();
    }

    private static Done done(List<Candidate> branches, Settings settings) {
        return (Done) Simulation.of(SCHEME, branches, branches.size(), settings);
    }

    private static List<Candidate> branches(List<String> totals) {
        return IntStream.range(0, totals.size())
                .mapToObj(i -> Candidate.of("B%02d".formatted(i + 1), totals.get(i)))
                .toList();
    }

    private static List<Candidate> college(Random random, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> {
                    String total = new BigDecimal(5000 + random.nextInt(5001))
                            .movePointLeft(2)
                            .toPlainString();
                    Candidate candidate = Candidate.of("B%05d".formatted(i), random.nextInt(4) == 0 ? "90" : total);
                    return random.nextInt(20) == 0 ? candidate.vetoed() : candidate;
                })
                .toList();
    }
}
