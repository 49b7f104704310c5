package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A star is one to five, or not rated, which is not one star. */
class StarTests {

    @Test
    void itReadsWhatItWrites() {
        for (int level = 1; level <= 5; level++) {
            assertThat(Star.of(Star.of(level).toString())).isEqualTo(Star.of(level));
        }
        assertThat(Star.of("NOT_RATED")).isSameAs(Star.NOT_RATED);
    }

    @Test
    void itHasANameForPeople() {
        assertThat(Star.of(5).title()).isEqualTo("五星");
        assertThat(Star.of(1).title()).isEqualTo("一星");
        assertThat(Star.NOT_RATED.title()).isEqualTo("不定星");
    }

    @Test
    void thereIsNoSixthStarAndNoStarOfZero() {
        assertThatThrownBy(() -> Star.of(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Star.of("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
