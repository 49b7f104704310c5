package org.starbranch.scheme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** The scheme of 2023 has the points that are printed, on the sheets that the college uses. */
class SchemeModelTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    @Test
    void itHas22ItemsAnd37PointsSplitAsPrinted() {
        assertThat(SCHEME.items()).hasSize(22);
        assertThat(SCHEME.points()).hasSize(37);
        assertThat(SCHEME.groups().stream().map(SchemeModelTests::split).collect(joining(" · ")))
                .isEqualTo("基本组织 5 | 3+2 · 基本队伍 2+1+2 | 1+1+1+1+1 | 1+1+1+1+1"
                        + " · 基本制度 3 | 3 | 4 | 2+2 | 3 | 3 | 3 | 2 · 基本保障 5 | 5 | 5 | 5"
                        + " · 基本功能 2+2 | 2+5 | 3 | 3+3 · 日常工作 10");
    }

    private static String split(Group group) {
        return group.name() + " "
                + group.items().stream().map(SchemeModelTests::split).collect(joining(" | "));
    }

    private static String split(Item item) {
        return item.points().stream().map(point -> point.max().toPlainString()).collect(joining("+"));
    }

    @Test
    void itsSheetsHave36And36AndOnePoint() {
        assertThat(SCHEME.pointsOf("self")).hasSize(36);
        assertThat(SCHEME.pointsOf("assessor")).hasSize(36);
        assertThat(SCHEME.pointsOf("daily")).hasSize(1);
        assertThat(SCHEME.sheet("self").inTotal()).isFalse();
    }

    @Test
    void whatIsLookedUpIsFoundAndWhatIsNotThereIsADefect() {
        assertThat(SCHEME.itemOf("org_groups").name()).isEqualTo("组织严密");
        assertThat(SCHEME.item("ethics").points()).hasSize(2);
        assertThat(SCHEME.point("ideo_analysis").vetoGround()).contains("ideology_incident");
        assertThat(SCHEME.deadline("proposal").date()).isEqualTo(new FixedDate(0, 12, 5));
        assertThat(SCHEME.deadline("public_notice").date()).isEqualTo(new WorkingDaysAfter(5));
        assertThat(SCHEME.findPoint("weather")).isEmpty();
        assertThatThrownBy(() -> SCHEME.point("weather")).isInstanceOf(NoSuchElementException.class);
    }
}
