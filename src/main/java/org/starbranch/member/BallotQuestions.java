package org.starbranch.member;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.starbranch.member.ballot.Question;
import org.starbranch.member.ballot.Scale.Level;
import org.starbranch.member.ballot.Scale.Levels;
import org.starbranch.member.ballot.Scale.Range;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;

/** The points of a sheet as questions of a ballot: a number, one of a few scores, or one of the scheme's levels. */
final class BallotQuestions {

    private final Scheme scheme;

    BallotQuestions(Scheme scheme) {
        this.scheme = scheme;
    }

    /** @throws IllegalArgumentException for a point that nobody can judge, such as one that follows from a list */
    Question of(Point point) {
        return new Question(point.code(), point.name(), false, scale(point));
    }

    private org.starbranch.member.ballot.Scale scale(Point point) {
        if (point.scale() instanceof Scale.Levels) {
            return levels(point);
        }
        if (point.scale() instanceof Scale.Options options) {
            return options(options.options());
        }
        if (point.scale() instanceof Scale.Graded || point.scale() instanceof Scale.Block) {
            return new Range(point.max(), point.step());
        }
        throw new IllegalArgumentException("no ballot can be held on " + point.code());
    }

    /** A level is worth its percent of the point; beside its name stands what the scheme asks for it. */
    private Levels levels(Point point) {
        return new Levels(scheme.levels().stream()
                .map(level -> new Level(
                        level.code(),
                        named(level.name(), point.texts().getOrDefault(level.code(), "")),
                        point.max().multiply(BigDecimal.valueOf(level.percent(), 2))))
                .toList());
    }

    private static Levels options(List<ScoreOption> options) {
        List<Level> levels = new ArrayList<>();
        options.forEach(option -> levels.add(new Level("o" + levels.size(), named(option.name(), ""), option.value())));
        return new Levels(levels);
    }

    /** Without the character that stands between levels in the database. */
    private static String named(String name, String text) {
        return (text.isEmpty() ? name : name + "：" + text).replace('|', '／');
    }
}
