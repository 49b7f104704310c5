package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A project (项目) of a part, such as 基本组织 with its 10 points.
 *
 * @param number as printed, such as 二; empty where the source has none
 * @param alias another name that the source uses for it; empty for none (004, reading G9)
 * @param materials what the branch keeps ready for it (佐证资料); one entry may serve several points (003, reading X3)
 */
public record Group(
        String code,
        String name,
        BigDecimal max,
        int line,
        String number,
        String alias,
        List<String> materials,
        List<Item> items)
        implements RubricNode {

    @Override
    public List<Item> children() {
        return items;
    }
}
