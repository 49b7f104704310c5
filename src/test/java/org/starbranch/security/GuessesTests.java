package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a failed login costs, and which addresses count as one. */
class GuessesTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 5", "6, 10", "7, 20", "11, 320", "12, 640", "13, 900", "14, 900", "100000, 900"})
    void theWaitDoublesWithEachFailureUpToAQuarterOfAnHour(int failures, int seconds) {
        assertThat(Guesses.HERE.wait(failures)).hasSeconds(seconds);
    }

    @Test
    void whatMayMeetOthersTooNeverTakesLongerThanAMinute() {
        IntStream.range(0, 10_000).forEach(failures -> {
            assertThat(Guesses.ANYWHERE.wait(failures)).isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(Guesses.ANYBODY.wait(failures)).isLessThanOrEqualTo(Duration.ofMinutes(1));
        });
    }

    @Test
    void afterTheWaitOneMayTryAgain() {
        Attempts five = new Attempts(5, NOON, null);
        assertThat(Guesses.HERE.holds(five, NOON.plusSeconds(4))).isTrue();
        assertThat(Guesses.HERE.holds(five, NOON.plusSeconds(5))).isFalse();
    }

    @Test
    void aClockThatWasSetBackHoldsNobodyUp() {
        assertThat(Guesses.HERE.holds(new Attempts(99, NOON, null), NOON.minusDays(30)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
        "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2::",
        "2001:db8::1, 2001:db8:0:0::",
        "0:0:0:0:0:0:0:1, 0:0:0:0::",
        "::1, 0:0:0:0::",
        "fe80::1%eth0, fe80:0:0:0::",
        "::ffff:10.1.2.3, ::ffff:10.1.2.3"
    })
    void whoMayChooseHalfOfHisAddressStaysOne(String address, String counted) {
        assertThat(Addresses.counted(address)).isEqualTo(counted);
    }
}
