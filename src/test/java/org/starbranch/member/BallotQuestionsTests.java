package org.starbranch.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.starbranch.member.ballot.Question;
import org.starbranch.member.ballot.Scale;
import org.starbranch.member.ballot.Scale.Level;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/** Every sheet that a shipped scheme fills by ballots becomes questions, and every question survives the database. */
class BallotQuestionsTests {

    @Test
    void twentyThreeLevelsOfJinsongAreWorthTheirPercentAndItsAwardsAreCountedElsewhere() throws IOException {
        Scheme scheme = scheme("jinsong-2017");
        Sheet sheet = scheme.sheets().stream()
                .filter(one -> !scheme.pointsOf(one.code()).isEmpty() && one.inTotal())
                .findFirst()
                .orElseThrow();
        List<Question> questions = scheme.pointsOf(sheet.code()).stream()
                .map(new BallotQuestions(scheme)::of)
                .toList();
        assertThat(questions).hasSize(23);
        BigDecimal best = questions.stream()
                .map(question -> question.levels().get(0))
                .map(Level::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(best).isEqualByComparingTo("95");
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.levels()).hasSameSizeAs(scheme.levels());
            assertThat(question.scale().written().length()).isLessThanOrEqualTo(2000);
            assertThat(Scale.parse(question.scale().written())).isEqualTo(question.scale());
        });
    }

    @Test
    void theBallotOfAksuAsksOneScore() throws IOException {
        Scheme scheme = scheme("aksu-2020");
        assertThat(scheme.pointsOf("democratic").stream().map(new BallotQuestions(scheme)::of))
                .singleElement()
                .extracting(Question::scale)
                .isEqualTo(new Scale.Range(new BigDecimal("100"), new BigDecimal("0.5")));
    }

    private static Scheme scheme(String code) throws IOException {
        try (InputStream in = BallotQuestionsTests.class.getResourceAsStream("/schemes/" + code + ".yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemeReader.compile(text).result().orElseThrow();
        }
    }
}
