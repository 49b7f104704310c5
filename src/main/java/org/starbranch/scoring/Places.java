package org.starbranch.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Allocation.Tie;

/** The places of one star while groups of equals come for them, the best first. */
final class Places {

    private final int star;
    private final int limit;
    private int taken;
    private @Nullable Tie tie;
    private int tiedBranches;

    Places(int star, int limit) {
        this.star = star;
        this.limit = limit;
    }

    int taken() {
        return taken;
    }

    Optional<Tie> tie() {
        return Optional.ofNullable(tie);
    }

    void offer(Ranked group, String cap) {
        int left = limit - taken;
        if (tie == null && group.size() <= left) {
            group.place(star);
            taken += group.size();
        } else {
            refuse(group, left, cap);
        }
    }

    private void refuse(Ranked group, int left, String cap) {
        if (tie == null && left > 0) {
            tie = group.tie(star, left);
            tiedBranches = group.size();
            group.refuse("%s，剩 %d 个，%d 个支部完全并列，须表决，暂不占用".formatted(cap, left, group.size()));
        } else if (tie != null) {
            group.refuse("%s，剩 %d 个因前面 %d 个支部并列待表决而空置".formatted(cap, left, tiedBranches));
        } else {
            group.refuse(limit == 0 ? cap : cap + "，已按名次用完");
        }
    }
}
