package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Refusal;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** Branches equal in total and keys on their way down the stars; what befalls one befalls all of them. */
final class Ranked {

    private final List<Candidate> group;
    private final int rank;
    private final Star scoreStar;
    private final boolean capped;
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable Star quotaStar;
    private boolean tied;

    Ranked(List<Candidate> group, int rank, Scheme scheme, Quotas quotas) {
        this.group = group;
        this.rank = rank;
        this.scoreStar = Bands.starOf(scheme, group.get(0).total());
        this.capped = quotas.of(scoreStar.level()).isPresent();
    }

    int size() {
        return group.size();
    }

    boolean competesFor(int star) {
        return quotaStar == null && scoreStar.level() >= star;
    }

    void place(int star) {
        quotaStar = Star.of(star);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    Tie tie(int star, int places) {
        tied = true;
        return new Tie(star, places, group.stream().map(Candidate::code).toList());
    }

    List<Result> results() {
        Star quota = quotaStar == null ? scoreStar : quotaStar;
        List<Refusal> why = List.copyOf(refusals);
        return group.stream()
                .map(branch -> new Result(branch.code(), branch.total(), scoreStar, quota, rank, capped, tied, why))
                .toList();
    }
}
