package org.starbranch.rating;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * Items that an assessor gave back to the branch, with a question.
 *
 * @param number counts from 1 for each rating
 * @param items codes, in the order of the rubric
 * @param answeredBy the revision of the branch's sheet that answered it; 0 while it waits for one
 */
record Return(int number, List<String> items, String question, int answeredBy) {

    boolean isOpen() {
        return answeredBy == 0;
    }

    /** The points of the items that are on this sheet. */
    Set<String> points(Scheme scheme, String sheet) {
        return items.stream()
                .flatMap(item -> scheme.item(item).points().stream())
                .filter(point -> point.isOn(sheet))
                .map(Point::code)
                .collect(toSet());
    }
}
