package org.starbranch.scheme.web;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** One version with its rubric; points travel as decimal strings. */
record SchemeView(
        String code,
        String name,
        int version,
        String hash,
        Scheme.Kind kind,
        SchemeVersion.State state,
        List<PartView> parts) {

    static SchemeView of(SchemeVersion version, Scheme scheme) {
        return new SchemeView(
                version.code(),
                version.name(),
                version.version(),
                version.hash(),
                scheme.kind(),
                version.state(),
                scheme.parts().stream().map(PartView::of).toList());
    }

    record PartView(String code, String name, String max, List<GroupView> groups) {

        static PartView of(Part part) {
            return new PartView(
                    part.code(),
                    part.name(),
                    part.max().toPlainString(),
                    part.groups().stream().map(GroupView::of).toList());
        }
    }

    record GroupView(String code, String name, String max, List<ItemView> items) {

        static GroupView of(Group group) {
            return new GroupView(
                    group.code(),
                    group.name(),
                    group.max().toPlainString(),
                    group.items().stream().map(ItemView::of).toList());
        }
    }

    record ItemView(String code, String name, String max, List<PointView> points) {

        static ItemView of(Item item) {
            return new ItemView(
                    item.code(),
                    item.name(),
                    item.max().toPlainString(),
                    item.points().stream().map(PointView::of).toList());
        }
    }

    record PointView(
            String code,
            String name,
            String max,
            String step,
            Point.Kind kind,
            List<String> sheets,
            boolean reasonRequired) {

        static PointView of(Point point) {
            return new PointView(
                    point.code(),
                    point.name(),
                    point.max().toPlainString(),
                    point.findStep().map(BigDecimal::toPlainString).orElse(""),
                    point.kind(),
                    point.sheets(),
                    point.reason() != Point.ReasonRule.NONE);
        }
    }
}
