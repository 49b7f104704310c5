package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** An item is a row of the source's table: it begins on the line of its first point, and no point stands above it. */
final class RowCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Item item : scheme.items()) {
            int first = item.points().stream().mapToInt(Point::line).min().orElse(item.line());
            if (first != item.line()) {
                report.warning(item, "line", "“%s”在第 %d 行，它的采分点从第 %d 行开始".formatted(item.name(), item.line(), first));
            }
        }
    }
}
