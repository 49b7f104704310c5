package org.starbranch.workflow.modelbranch;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberRating;
import org.starbranch.member.MemberRatings;
import org.starbranch.member.MemberVeto;
import org.starbranch.notice.Objection;
import org.starbranch.review.MemberShares;
import org.starbranch.review.Namings;
import org.starbranch.shared.RatingId;

/** Brings to the model branches what other features found, in the same transaction. */
@Component
class ModelBranchWorkflow {

    private final MemberRatings ratings;
    private final MemberShares shares;
    private final Namings namings;

    ModelBranchWorkflow(MemberRatings ratings, MemberShares shares, Namings namings) {
        this.ratings = ratings;
        this.shares = shares;
        this.namings = namings;
    }

    @EventListener
    void on(MemberRating.Finished finished) {
        take(finished.branch());
    }

    @EventListener
    void on(MemberVeto.Decided decided) {
        take(decided.branch());
    }

    @EventListener
    void on(Objection.Struck struck) {
        namings.strike(struck.rating(), struck.receipt(), struck.reason(), struck.minute(), struck.by());
    }

    /** Of a branch that has not confirmed its stars yet there is nothing to take. */
    private void take(RatingId branch) {
        ratings.find(branch)
                .filter(rating -> rating.list().isFinished())
                .ifPresent(rating -> rating.counted()
                        .ifPresent(share -> shares.rated(
                                branch,
                                share.rated(),
                                share.holders(),
                                rating.list().capReason())));
    }
}
