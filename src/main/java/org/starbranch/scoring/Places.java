package org.starbranch.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Allocation.Cause;
import org.starbranch.scoring.Allocation.Refusal;
import org.starbranch.scoring.Allocation.Tie;

/** The places of one star while groups of equals come for them, the best first. */
final class Places {

    private final int star;
    private final int limit;
    private int taken;
    private @Nullable Tie tie;
    private int tiedBranches;
    private @Nullable Refusal last;

    Places(int star, int limit) {
        this.star = star;
        this.limit = limit;
    }

    int taken() {
        return taken;
    }

    /** Places that nobody wanted; those that wait for a vote are not among them. */
    int unused() {
        return tie == null ? limit - taken : 0;
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
            String equals = "%s，剩 %d 个，%d 个支部完全并列，须表决，暂不占用".formatted(cap, left, tiedBranches);
            group.refuse(new Refusal(star, Cause.TIED, equals));
        } else {
            group.refuse(everyLater(left, cap));
        }
    }

    /** All who come after the last place hear the same. */
    private Refusal everyLater(int left, String cap) {
        if (last == null) {
            last = tie != null
                    ? new Refusal(star, Cause.WAITING, "%s，剩 %d 个因前面 %d 个支部并列待表决而空置".formatted(cap, left, tiedBranches))
                    : limit == 0
                            ? new Refusal(star, Cause.NO_PLACE, cap)
                            : new Refusal(star, Cause.TAKEN, cap + "，已按名次用完");
        }
        return last;
    }
}
