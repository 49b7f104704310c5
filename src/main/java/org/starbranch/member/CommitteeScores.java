package org.starbranch.member;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.member.ballot.Scale.Range;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** What the branch's committee gives its members: each of its people a sheet of his own, the mean counts (002, line 73). */
@Service
@Transactional(readOnly = true)
public class CommitteeScores {

    /** The field of a member's score is this and his code. */
    public static final String FIELD = "score_";

    private final MemberRows rows;
    private final MemberLists lists;
    private final MemberSight sight;
    private final AuditTrail audit;

    CommitteeScores(MemberRows rows, MemberLists lists, MemberSight sight, AuditTrail audit) {
        this.rows = rows;
        this.lists = lists;
        this.sight = sight;
        this.audit = audit;
    }

    /** What he gave, by member; what others gave he is not told. */
    public Map<String, BigDecimal> of(RatingId branch, Actor actor) {
        return rows.scoresOf(branch, actor.userId());
    }

    /**
     * Records somebody's whole sheet in the place of his earlier one. A member may be left out: oneself is not judged.
     *
     * @return how many members he judged
     */
    @Transactional
    public Submission<Integer> record(RatingId branch, Map<String, String> typed, Actor actor) {
        if (!sight.ofCommittee(actor, branch.branch())) {
            return Submission.refused("只有本支部的支委可以评分");
        }
        Optional<MemberList> list = rows.lock(branch);
        Optional<MemberRules> rules = lists.rules(branch.cycle());
        if (list.isEmpty() || rules.isEmpty() || list.get().waitsForTheOffice()) {
            return Submission.refused("名单还没有确定，不能评分");
        }
        if (list.get().isFinished()) {
            return Submission.refused("结果已经确认，不能再评分");
        }
        FormFields form = new FormFields(typed);
        Map<String, BigDecimal> scores = scores(list.get(), rules.get().range(), form);
        form.require(!scores.isEmpty() || !form.isFaultless(), "", "请至少给一名党员评分");
        return form.unlessFaulty(() -> {
            rows.score(branch, actor.userId(), scores);
            audit.record(actor, "member.scored", branch.toString(), "支委评分，评了 " + scores.size() + " 名党员");
            return scores.size();
        });
    }

    private static Map<String, BigDecimal> scores(MemberList list, Range range, FormFields form) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (Member member : list.rated()) {
            String field = FIELD + member.code();
            Optional<BigDecimal> score = range.read(form.text(field));
            form.require(score.isPresent() || form.isBlank(field), field, range.demand());
            score.ifPresent(value -> scores.put(member.code(), value));
        }
        return scores;
    }
}
