package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** Branches equal in total and keys on their way down the stars; what befalls one befalls all of them. */
final class Ranked {

    private final List<Candidate> group;
    private final int rank;
    private final Star scoreStar;
    private final boolean capped;
    private final List<String> refusals = new ArrayList<>();
    private @Nullable Star quotaStar;
    private boolean tied;

    Ranked(List<Candidate> group, int rank, Scheme scheme) {
        this.group = group;
        this.rank = rank;
        this.scoreStar = Bands.starOf(scheme, group.get(0).total());
        this.capped = scheme.caps().stream().anyMatch(cap -> cap.star() == scoreStar.level());
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

    void refuse(String why) {
        refusals.add(why);
    }

    Tie tie(int star, int places) {
        tied = true;
        return new Tie(star, places, group.stream().map(Candidate::code).toList());
    }

    List<Result> results() {
        return group.stream().map(this::result).toList();
    }

    private Result result(Candidate candidate) {
        Star quota = quotaStar == null ? scoreStar : quotaStar;
        return new Result(candidate.code(), scoreStar, quota, rank, reason(candidate, quota), tied);
    }

    private String reason(Candidate candidate, Star quota) {
        String score = "总分 %s，得分星级%s".formatted(candidate.total().cutOff(), scoreStar.title());
        if (quota.equals(scoreStar)) {
            return score + (capped ? "，在名额之内" : "，该星级不设名额");
        }
        return "%s；因名额限制下调为%s：%s".formatted(score, quota.title(), String.join("；", refusals));
    }
}
