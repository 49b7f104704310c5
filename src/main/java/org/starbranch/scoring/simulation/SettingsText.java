package org.starbranch.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Quotas;
import org.starbranch.scoring.Star;

/** What was chosen differently from the scheme's own, in words for a note. */
record SettingsText(Scheme scheme, Settings own, Settings chosen) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        chosen.caps().forEach((star, percent) -> {
            if (!percent.equals(own.caps().get(star))) {
                lines.add("%s名额 %d%%（方案 %s%%）"
                        .formatted(title(star), percent, own.caps().get(star)));
            }
        });
        if (chosen.rollDown() != own.rollDown()) {
            lines.add(chosen.rollDown() ? "未用名额顺延到下一级" : "未用名额不顺延");
        }
        if (chosen.smallNumbers() != own.smallNumbers()) {
            lines.add("支部少于 %d 个时：%s%s".formatted(scheme.smallNumbers().below(), way(), details()));
        }
        chosen.levels().forEach((level, percent) -> {
            if (!percent.equals(own.levels().get(level))) {
                lines.add("%s按 %d%%（方案 %s%%）"
                        .formatted(
                                scheme.level(level).name(),
                                percent,
                                own.levels().get(level)));
            }
        });
        if (chosen.rollUp() != own.rollUp()) {
            lines.add(chosen.rollUp() == RollUp.Value.RAW ? "下级支部得分含加分汇总" : "下级支部得分封顶后汇总");
        }
        return lines.isEmpty() ? List.of("与方案一致") : List.copyOf(lines);
    }

    private String way() {
        return Quotas.text(scheme.smallNumbers(), chosen.smallNumbers().code());
    }

    private String details() {
        return switch (chosen.smallNumbers()) {
            case STRICT -> "";
            case POOLED -> chosen.pooledRoster() == 0 ? "" : "（合并 %d 个）".formatted(chosen.pooledRoster());
            case EXCEPTION -> chosen.exceptionPlaces().isEmpty() ? "" : "（" + exceptions() + "）";
        };
    }

    private String exceptions() {
        List<String> places = new ArrayList<>();
        chosen.exceptionPlaces().forEach((star, number) -> places.add("%s %d 个".formatted(title(star), number)));
        return String.join("、", places);
    }

    private static String title(int star) {
        return Star.of(star).title();
    }
}
