package org.starbranch.member.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a ballot.
 *
 * @param code short ASCII, different from every other of its box
 * @param name what is asked, as the voter reads it
 * @param optional whether it may be left without an answer
 */
public record Question(String code, String name, boolean optional, Scale scale) {

    /** The field of the voter's form. */
    public String field() {
        return "answer_" + code;
    }

    /** The levels to choose from; empty where a number is asked. */
    public List<Scale.Level> levels() {
        return scale instanceof Scale.Levels levels ? levels.levels() : List.of();
    }

    /** The numbers to choose from; null where a level is asked. */
    public Scale.@Nullable Range range() {
        return scale instanceof Scale.Range range ? range : null;
    }
}
