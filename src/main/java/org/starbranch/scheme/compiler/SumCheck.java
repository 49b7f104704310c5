package org.starbranch.scheme.compiler;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;

/** Every heading's printed points are the sum of what stands under it, up to the printed total of the whole. */
final class SumCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        List<Part> regular =
                scheme.parts().stream().filter(part -> !part.bonus()).toList();
        compare("全部指标", scheme.total(), regular, scheme, report);
        scheme.parts().forEach(part -> descend(part, report));
    }

    private static void descend(RubricNode node, Report report) {
        if (node instanceof Point) {
            return;
        }
        compare(node.name(), node.max(), node.children(), node, report);
        node.children().forEach(child -> descend(child, report));
    }

    private static void compare(
            String name, BigDecimal printed, List<? extends RubricNode> children, Object piece, Report report) {
        BigDecimal sum = children.stream().map(RubricNode::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(printed) != 0) {
            String worked =
                    children.stream().map(child -> child.max().toPlainString()).collect(joining(" + "));
            report.error(
                    piece,
                    "%s：%s = %s，与标明的 %s 分不符".formatted(name, worked, sum.toPlainString(), printed.toPlainString()));
        }
    }
}
