package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A task (任务) of a group, such as 规范设置 with its 5 points; what an assessor returns and a branch corrects.
 *
 * @param appliesTo the column 适用对象, such as 各党支部; empty where the source leaves it blank
 * @param materials what the branch keeps ready for it (佐证资料, 测评方式)
 */
public record Item(
        String code,
        String name,
        BigDecimal max,
        int line,
        String appliesTo,
        List<String> materials,
        List<Point> points)
        implements RubricNode {

    @Override
    public List<Point> children() {
        return points;
    }
}
