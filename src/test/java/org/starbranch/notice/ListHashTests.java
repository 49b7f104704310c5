package org.starbranch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starbranch.notice.Notice.Correction;
import org.starbranch.notice.Notice.Line;
import org.starbranch.scoring.Star;

class ListHashTests {

    private static final Line FIRST = new Line("B01", "第一党支部", Star.of(4), List.of());
    private static final Line SECOND = new Line("B02", "第二党支部", Star.NOT_RATED, List.of());

    @Test
    void theSameListHasTheSameHash() {
        assertThat(ListHash.of(List.of(FIRST, SECOND))).hasSize(64).isEqualTo(ListHash.of(List.of(FIRST, SECOND)));
    }

    @Test
    void anyChangeShows() {
        String sealed = ListHash.of(List.of(FIRST, SECOND));
        assertThat(ListHash.of(List.of(SECOND, FIRST))).isNotEqualTo(sealed);
        assertThat(ListHash.of(List.of(FIRST))).isNotEqualTo(sealed);
        assertThat(ListHash.of(List.of(corrected(), SECOND))).isNotEqualTo(sealed);
    }

    @Test
    void theLastCorrectionHolds() {
        assertThat(corrected().star()).isEqualTo(Star.of(5));
        assertThat(corrected().published()).isEqualTo(Star.of(4));
    }

    private static Line corrected() {
        Correction correction = new Correction(2, "B01", Star.of(5), LocalDate.of(2026, 1, 26), "YY-2025-001");
        return new Line("B01", "第一党支部", Star.of(4), List.of(correction));
    }
}
