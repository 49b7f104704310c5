package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/** How a point gets its score. */
public sealed interface Scale {

    Point.Kind kind();

    /** Judged: 0 to the maximum in whole steps; the step divides the maximum. */
    record Graded(BigDecimal step) implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.GRADED;
        }
    }

    /** One of these scores, the highest first. */
    record Options(List<ScoreOption> options) implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.OPTIONS;
        }
    }

    /** One of the scheme's levels; the score is the level's percent of the maximum. The point's texts describe them. */
    record Levels() implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.LEVEL;
        }
    }

    /** One of {@link CheckState}; no points. */
    record Checked() implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.CHECK;
        }
    }

    /** Follows from a list; the step is what each entry gives. */
    record Counted(BigDecimal step, CountedRule rule) implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.COUNTED;
        }
    }

    /** One score for the whole, in whole steps; aspects are prompts without points; the portions add up to the maximum. */
    record Block(BigDecimal step, List<String> aspects, List<Portion> split) implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.BLOCK;
        }
    }

    /** Follows from the results of the children. */
    record RolledUp(RollUp rule) implements Scale {
        @Override
        public Point.Kind kind() {
            return Point.Kind.ROLL_UP;
        }
    }
}
