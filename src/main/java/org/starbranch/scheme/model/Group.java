package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/** A project (项目) of a part, such as 基本组织 with its 10 points. */
public record Group(String code, String name, BigDecimal max, int line, List<Item> items) implements RubricNode {

    @Override
    public List<Item> children() {
        return items;
    }
}
