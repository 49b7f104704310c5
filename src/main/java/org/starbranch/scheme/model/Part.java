package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of indicator (指标类型): 共性 70, 个性 20, 日常 10 in the scheme of 2023, line 31.
 *
 * @param bonus whether it comes on top of the scheme's total (加分项, 004)
 */
public record Part(String code, String name, BigDecimal max, int line, boolean bonus, List<Group> groups)
        implements RubricNode {

    @Override
    public List<Group> children() {
        return groups;
    }
}
