package org.starbranch.scoring;

import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** Names a point for people: its item, and the point's own words where the item has several. */
final class PointLabel {

    private static final int LENGTH = 16;

    private PointLabel() {}

    static String of(Scheme scheme, Point point) {
        Item item = scheme.itemOf(point);
        return item.points().size() == 1 ? item.name() : "%s（%s）".formatted(item.name(), shortened(point.name()));
    }

    private static String shortened(String name) {
        return name.length() <= LENGTH ? name : name.substring(0, LENGTH) + "…";
    }
}
