package org.starbranch.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was returned to one branch in one cycle.
 *
 * @param all oldest first
 */
record ReturnFile(List<Return> all) {

    /** The one that waits for its answer. */
    Optional<Return> open() {
        return all.stream().filter(Return::isOpen).findFirst();
    }

    /** With one more at the end. */
    ReturnFile with(Return added) {
        return new ReturnFile(Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    /** With one answered by a revision. */
    ReturnFile answered(Return one, int revision) {
        return new ReturnFile(all.stream()
                .map(each -> each.number() == one.number()
                        ? new Return(each.number(), each.items(), each.question(), revision)
                        : each)
                .toList());
    }
}
