package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Refused;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** The caps of the scheme of 2023 (line 45) decide who keeps the star of his total. */
class AllocationTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    /** Every college of allocation.csv, branch by branch. */
    @TestFactory
    List<DynamicTest> theCasesOfTheTable() {
        Map<String, List<CsvTable.Row>> colleges = new LinkedHashMap<>();
        CsvTable.rows("/scheme/zhaoqing-2023/allocation.csv")
                .forEach(row -> colleges.computeIfAbsent(row.get("例"), name -> new ArrayList<>())
                        .add(row));
        return colleges.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> holds(e.getValue())))
                .toList();
    }

    private static void holds(List<CsvTable.Row> rows) {
        List<Candidate> candidates = rows.stream()
                .map(row -> Candidate.of(row.get("支部"), row.get("总分")))
                .toList();
        List<String> vote = rows.stream()
                .filter(row -> !row.get("表决次序").isEmpty())
                .sorted(Comparator.comparing(row -> row.get("表决次序")))
                .map(row -> row.get("支部"))
                .toList();
        Allocated allocated = allocated(candidates, candidates.size(), vote.isEmpty() ? List.of() : List.of(vote));
        for (CsvTable.Row row : rows) {
            Result result = allocated.of(row.get("支部"));
            assertThat(result.scoreStar()).as(row.toString()).hasToString(row.get("得分星级"));
            assertThat(result.quotaStar()).as(row.toString()).hasToString(row.get("最终星级"));
            assertThat(String.valueOf(result.rank())).as(row.toString()).isEqualTo(row.get("名次"));
            assertThat(tiesOf(allocated, result)).as(row.toString()).isEqualTo(row.get("并列"));
        }
    }

    /** The ties of a branch as the table writes them: {@code 5星剩1个；4星剩2个}. */
    private static String tiesOf(Allocated allocated, Result result) {
        List<String> ties = allocated.ties().stream()
                .filter(tie -> tie.branches().contains(result.code()))
                .map(tie -> "%d星剩%d个".formatted(tie.star(), tie.places()))
                .toList();
        assertThat(result.tied()).isEqualTo(!ties.isEmpty());
        return String.join("；", ties);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zhaoqing-2023/caps.csv", numLinesToSkip = 1)
    void theCapsRoundDownAndTheMinimumUp(int roster, int five, int four, int three, int oneAtLeast) {
        assertThat(SCHEME.caps()).extracting(cap -> cap.limit(roster)).containsExactly(five, four, three);
        assertThat(SCHEME.minimums().get(0).expected(roster)).isEqualTo(oneAtLeast);
    }

    /** Rounding down by counting up: the greatest whole number of branches that does not exceed the share. */
    @Test
    void theCapsOfOneToAHundredBranches() {
        for (int n = 1; n <= 100; n++) {
            int roster = n;
            for (var cap : SCHEME.caps()) {
                int greatest = IntStream.rangeClosed(0, roster)
                        .filter(k -> 100 * k <= roster * cap.percent())
                        .max()
                        .orElseThrow();
                assertThat(cap.limit(roster)).isEqualTo(greatest);
            }
        }
    }

    @Test
    void theCapsExplainThemselves() {
        assertThat(allocated(all(26, "50"), 26, List.of()).caps())
                .extracting(Limit::explanation)
                .containsExactly(
                        "五星名额：26 × 10% = 2.6，不超过 → 2 个",
                        "四星名额：26 × 20% = 5.2，不超过 → 5 个", "三星名额：26 × 30% = 7.8，不超过 → 7 个");
    }

    @Test
    void whoIsMovedDownIsToldWhichCapDidIt() {
        Allocated allocated = allocated(all(10, "95"), 10, List.of());
        assertThat(allocated.of("B01").reason())
                .contains("得分星级五星", "下调为二星", "五星名额：10 × 10% = 1，不超过 → 1 个，剩 1 个，10 个支部完全并列", "三星名额：10 × 30% = 3");
    }

    @Test
    void aVetoedBranchIsNotRatedKeepsItsScoreStarAndCountsInTheRoster() {
        List<Candidate> candidates = new ArrayList<>(all(10, "50"));
        candidates.set(0, Candidate.of("B01", "97").vetoed());
        candidates.set(1, Candidate.of("B02", "91"));
        Allocated allocated = allocated(candidates, 10, List.of());
        assertThat(allocated.of("B01"))
                .extracting(Result::scoreStar, Result::quotaStar, Result::rank, Result::tied)
                .containsExactly(Star.of(5), Star.NOT_RATED, null, false);
        assertThat(allocated.of("B02"))
                .extracting(Result::quotaStar, Result::rank)
                .containsExactly(Star.of(5), 1);
        assertThat(allocated.results().get(9).code()).isEqualTo("B01");
    }

    @Test
    void theKeysDecideInTheSchemesOrderBeforeAnyVote() {
        List<Candidate> candidates = new ArrayList<>(all(10, "50"));
        for (int i = 0; i < 10; i++) {
            candidates.set(i, candidates.get(i).with(keys("1", "40", "5")));
        }
        candidates.set(0, Candidate.of("B01", "92").with(keys("0", "70", "9")));
        candidates.set(1, Candidate.of("B02", "92").with(keys("1", "65", "9")));
        candidates.set(2, Candidate.of("B03", "92").with(keys("1", "66", "8")));
        Allocated allocated = allocated(candidates, 10, List.of());
        assertThat(allocated.results()).extracting(Result::code).startsWith("B03", "B02", "B01");
        assertThat(allocated.of("B03").quotaStar()).isEqualTo(Star.of(5));
        assertThat(allocated.ties()).isEmpty();
    }

    @Test
    void successiveVotesAreSuccessiveLastKeys() {
        Allocated once = allocated(all(10, "95"), 10, List.of(List.of("B07")));
        assertThat(once.of("B07").quotaStar()).isEqualTo(Star.of(5));
        assertThat(once.ties()).extracting(Tie::star, Tie::places).containsExactly(tuple(4, 2), tuple(3, 3));
        Allocated twice =
                allocated(all(10, "95"), 10, List.of(List.of("B07"), List.of("B02", "B01", "B05", "B04", "B03")));
        assertThat(twice.ties()).isEmpty();
        assertThat(twice.results())
                .extracting(r -> r.code() + "=" + r.quotaStar())
                .startsWith("B07=5", "B02=4", "B01=4", "B05=3", "B04=3", "B03=3", "B06=2");
    }

    @Test
    void aLargerRosterGivesMorePlacesThanThereAreCandidates() {
        assertThat(allocated(all(9, "95"), 20, List.of()).caps())
                .extracting(Limit::limit)
                .containsExactly(2, 4, 6);
    }

    @Test
    void aSmallRosterAndAMissedMinimumWarn() {
        assertThat(allocated(all(7, "65"), 7, List.of()).warnings())
                .containsExactly(
                        "支部 7 个，少于 10 个。五星名额：7 × 10% = 0.7，不超过 → 0 个。从严：不足1个的名额按0个计",
                        "一星一般不低于 5%：7 × 5% = 0.35 → 1 个，现有 0 个；只作提醒，不强制，请记录理由");
        assertThat(allocated(all(20, "55"), 20, List.of()).warnings()).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        List<Candidate> candidates = List.of(
                Candidate.of("B01", "100.01").with(Map.of("common", BigDecimal.TEN)),
                Candidate.of("B01", "50").with(Map.of("weather", BigDecimal.ONE)),
                Candidate.of("", "50"));
        Allocation allocation = Allocation.of(SCHEME, candidates, 2, List.of(List.of("B09", "B01", "B01")));
        assertThat(((Refused) allocation).faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        fault("roster", Fault.Code.RANGE),
                        fault("branches[1].code", Fault.Code.DOUBLE),
                        fault("branches[2].code", Fault.Code.MISSING),
                        fault("branches[0].total", Fault.Code.RANGE),
                        fault("branches[1].keys.weather", Fault.Code.UNKNOWN_KEY),
                        fault("keys.common", Fault.Code.PARTIAL_KEY),
                        fault("votes[0]", Fault.Code.UNKNOWN_BRANCH),
                        fault("votes[0]", Fault.Code.DOUBLE));
    }

    @Test
    void noBranchIsAFault() {
        assertThat(((Refused) Allocation.of(SCHEME, List.of())).faults())
                .extracting(Fault::message)
                .containsExactly("至少要有一个支部");
    }

    private static Tuple fault(String field, Fault.Code code) {
        return tuple(field, code);
    }

    private static Map<String, BigDecimal> keys(String sanctionFree, String common, String daily) {
        return Map.of(
                "sanctionFree",
                new BigDecimal(sanctionFree),
                "common",
                new BigDecimal(common),
                "daily",
                new BigDecimal(daily));
    }

    private static List<Candidate> all(int number, String total) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Candidate.of("B%02d".formatted(i), total))
                .toList();
    }

    private static Allocated allocated(List<Candidate> candidates, int roster, List<List<String>> votes) {
        return (Allocated) Allocation.of(SCHEME, candidates, roster, votes);
    }
}
