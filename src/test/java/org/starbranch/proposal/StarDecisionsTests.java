package org.starbranch.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Fault;
import org.starbranch.shared.FormFields;

/** A superior's paper, line by line. B05 has four stars and may have five, B06 was lowered to its cap, B07 is vetoed. */
class StarDecisionsTests {

    private static final Map<String, Position> POSITIONS = Map.of(
            "B05", new Position(Star.of(4), Star.of(5)),
            "B06", new Position(Star.of(3), Star.of(4)),
            "B07", new Position(Star.NOT_RATED, Star.of(4)));

    private final FormFields form = new FormFields(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"B05，3，台账不全", "B05,3,台账不全", "B05 ， 3星 ， 台账不全", "' B05，3, 台账不全 '"})
    void aLineMayBeWrittenInSeveralWays(String line) {
        assertThat(read(line)).containsEntry("B05", decision(3, "台账不全"));
        assertThat(form.faults()).isEmpty();
    }

    @Test
    void aTabSeparatesToo() {
        assertThat(read("B05\t3\t台账不全")).containsEntry("B05", decision(3, "台账不全"));
    }

    @Test
    void aReasonMayHoldCommas() {
        assertThat(read("B05，3，台账不全，且未整改")).containsEntry("B05", decision(3, "台账不全，且未整改"));
    }

    @Test
    void whoKeepsAStarMaySaySo() {
        assertThat(read("B05，维持，材料已补齐")).containsEntry("B05", decision(4, "材料已补齐"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "B05; 应写成“支部编号，星级，理由”",
                "B05，3; 应写成“支部编号，星级，理由”",
                "B05，3，; 应写成“支部编号，星级，理由”",
                "B99，3，不存在; “B99”不是可以调整的支部",
                "B05，6，无此星; 星级“6”应为5、4、3、2、1之一",
                "B05，0，无此星; 星级“0”应为5、4、3、2、1之一",
                "B06，5，放宽; B06的得分星级为四星，不能高于得分星级",
                "B07，3，放宽; B07已被否决，不定星，不能调整"
            })
    void aWrongLineIsNamed(String line, String message) {
        assertThat(read("\n" + line)).isEmpty();
        assertThat(form.faults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .startsWith("第2行：" + message);
    }

    @Test
    void aBranchIsDecidedOnOnce() {
        read("B05，3，甲\nB05，2，乙");
        assertThat(form.faults()).extracting(Fault::message).containsExactly("第2行：B05重复");
    }

    private Map<String, StarDecision> read(String text) {
        return new StarDecisions(form, "changes", POSITIONS, List.of("5", "4", "3", "2", "1")).read(text);
    }

    private static StarDecision decision(int star, String reason) {
        return new StarDecision("B05", new Position(Star.of(4), Star.of(5)), Star.of(star), reason);
    }
}
