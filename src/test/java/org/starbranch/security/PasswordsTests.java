package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How passwords are kept and checked. */
class PasswordsTests {

    private static final String WORD = "玉兰花开在三月的操场边上";

    private final Passwords passwords = with(19456, 2);

    @Test
    void aHashIsArgon2idWithNineteenMebibytesAndTwoRoundsAndASaltOfItsOwn() {
        String hash = passwords.hash(WORD);
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(WORD);
        assertThat(passwords.hash(WORD)).isNotEqualTo(hash);
        assertThat(passwords.matches(WORD, hash)).isTrue();
        assertThat(passwords.matches(WORD + "x", hash)).isFalse();
    }

    @Test
    void aPasswordOnceRightCostsNoHashTheNextTimeAndAWrongOneAlwaysDoes() {
        String hash = passwords.hash(WORD);
        assertThat(passwords.matches(WORD, hash)).isTrue();
        long right = time(() -> passwords.matches(WORD, hash));
        long wrong = time(() -> passwords.matches("wrong", hash));
        assertThat(right * 5).isLessThan(wrong);
    }

    @Test
    void aPasswordOnceRightIsForgottenWithItsHash() {
        String before = passwords.hash(WORD);
        assertThat(passwords.matches(WORD, before)).isTrue();
        assertThat(passwords.matches(WORD, passwords.hash("another-password"))).isFalse();
    }

    @Test
    void aPasswordOnceRightIsForgottenWithTime() {
        LoginSettings none = new LoginSettings(8, 1, Duration.ZERO, Duration.ofSeconds(3), Duration.ofHours(12));
        RightPasswords right = new RightPasswords(none);
        right.remember(WORD, "hash");
        assertThat(right.knows(WORD, "hash")).isFalse();
    }

    /** Hashes of 19 MiB take tens of milliseconds; a check that skips the work takes none. */
    @Test
    void aNameThatNobodyHasTakesAsLongAsAWrongPassword() {
        String hash = passwords.hash(WORD);
        passwords.matches("warm", hash);
        passwords.matches("warm", null);
        long known = median(() -> passwords.matches("wrong", hash));
        long unknown = median(() -> passwords.matches("wrong", null));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void aHashOfLessIsOutdated() {
        assertThat(passwords.isOutdated(with(4096, 2).hash(WORD))).isTrue();
        assertThat(passwords.isOutdated(with(19456, 1).hash(WORD))).isTrue();
        assertThat(passwords.isOutdated(passwords.hash(WORD))).isFalse();
    }

    @Test
    void oneTimePasswordsNeverRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(OneTimePasswords.next())).isTrue();
        }
        assertThat(seen).allMatch(password -> password.matches("[2-9a-z]{16}"));
    }

    private static Passwords with(int memory, int rounds) {
        LoginSettings settings =
                new LoginSettings(memory, rounds, Duration.ofMinutes(5), Duration.ofSeconds(3), Duration.ofHours(12));
        return new Passwords(settings, new RightPasswords(settings));
    }

    private static long median(Runnable check) {
        return java.util.stream.LongStream.generate(() -> time(check))
                .limit(5)
                .sorted()
                .toArray()[2];
    }

    private static long time(Runnable check) {
        long start = System.nanoTime();
        check.run();
        return System.nanoTime() - start;
    }
}
