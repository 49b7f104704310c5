package org.starbranch.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Objection.Consequence;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scheme.model.Band;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** How an objection ends: the committee decides about the star, the office answers; and what is said when it is late. */
@Service
@Transactional
public class Rulings {

    private static final int REASON_LENGTH = 1000;
    private static final int ANSWER_LENGTH = 2000;

    private final ObjectionRows objections;
    private final NoticeRows noticeRows;
    private final Notices notices;
    private final ObjectionCheck check;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rulings(
            ObjectionRows objections,
            NoticeRows noticeRows,
            Notices notices,
            ObjectionCheck check,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.noticeRows = noticeRows;
        this.notices = notices;
        this.check = check;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the committee's decision about the star.
     *
     * @param fields {@code consequence}, one of {@link #consequences}, {@code new_star} 1 to 5 where it changes, {@code decision_reason},
     *     {@code minute_number}
     */
    public Submission<Consequence> decide(String receipt, Map<String, String> fields, Actor actor) {
        ObjectionRow row = row(receipt);
        FormFields form = new FormFields(fields);
        check.role(form, row, actor, Role.PARTY_COMMITTEE);
        check.stage(form, row, Stage.DECIDING);
        form.require(!row.isHandledBy(actor.userId()), "", "异议由本人承办，须由他人审定");
        Optional<Consequence> consequence = form.choice("consequence", names(consequences(receipt)), "请选择“审定结果”")
                .map(Consequence::valueOf);
        boolean change = consequence.filter(Consequence.CHANGE::equals).isPresent();
        boolean changed = consequence.filter(found -> found != Consequence.KEEP).isPresent();
        form.require(!changed || row.isUpheld(), "consequence", "异议不成立，公示结果不作调整");
        Star star = change ? newStar(form, row.rating(), form.text("new_star")) : null;
        String reason = form.required("decision_reason", "审定理由", REASON_LENGTH);
        String minute = form.required("minute_number", "会议纪要编号", 60);
        return form.unlessFaulty(() -> {
            row.decided(consequence.orElseThrow(), star, reason, minute, actor.userId());
            if (star != null) {
                stars.record(row.rating(), StarKind.FINAL, star, actor, reason, minute);
            }
            if (changed) {
                notices.correct(row.rating().cycle(), row.rating().branch(), star, receipt, actor);
            }
            if (consequence.orElseThrow() == Consequence.STRIKE) {
                events.publishEvent(new Objection.Struck(row.rating(), receipt, reason, minute, actor));
            }
            audit.record(actor, "objection.decided", row.rating() + "/" + receipt, "审定异议，纪要" + minute);
            return consequence.orElseThrow();
        });
    }

    /** What the committee may decide: the star, or where only those who are to get a title were published, the title. */
    @Transactional(readOnly = true)
    public List<Consequence> consequences(String receipt) {
        RatingId rating = row(receipt).rating();
        boolean named = cycles.hasRounds(rating.cycle())
                && stars.current(rating, StarKind.FINAL).isEmpty();
        return named ? List.of(Consequence.KEEP, Consequence.STRIKE) : List.of(Consequence.KEEP, Consequence.CHANGE);
    }

    private static List<String> names(List<Consequence> consequences) {
        return consequences.stream().map(Enum::name).toList();
    }

    /** Takes the final answer, {@code answer}; everybody with the receipt number may read it. */
    public Submission<Stage> answer(String receipt, Map<String, String> fields, Actor actor) {
        ObjectionRow row = row(receipt);
        FormFields form = new FormFields(fields);
        check.role(form, row, actor, Role.OFFICE);
        check.stage(form, row, Stage.ANSWERING);
        String answer = form.required("answer", "答复", ANSWER_LENGTH);
        return form.unlessFaulty(() -> {
            String cycle = row.rating().cycle();
            noticeRows.hold(cycle);
            row.answered(answer, actor.userId(), LocalDateTime.now(clock));
            audit.record(actor, "objection.answered", row.rating() + "/" + receipt, "答复异议");
            if (objections.countOpen(cycle) == 0) {
                events.publishEvent(new Objection.Settled(cycle));
            }
            return row.stage();
        });
    }

    /** Takes what the committee has to say to an answer that is late, {@code escalation_note}. */
    public Submission<Stage> escalate(String receipt, Map<String, String> fields, Actor actor) {
        ObjectionRow row = row(receipt);
        FormFields form = new FormFields(fields);
        check.role(form, row, actor, Role.PARTY_COMMITTEE);
        String note = form.required("escalation_note", "督办意见", REASON_LENGTH);
        return form.unlessFaulty(() -> {
            row.escalated(note, actor.userId());
            audit.record(actor, "objection.escalated", row.rating() + "/" + receipt, "逾期督办：" + note);
            return row.stage();
        });
    }

    /**
     * A star of the scheme other than the present one; a veto stays a veto. Where a handler scores points again, it is not
     * above what the score allows (reading Z4); where no sheet is filled in again, the committee says what was missed.
     */
    private @Nullable Star newStar(FormFields form, RatingId rating, String text) {
        boolean readable = bands(rating).anyMatch(band -> text.equals(String.valueOf(band.star())));
        form.require(readable, "new_star", "请选择调整后的星级，须为方案所设的星级");
        if (!readable) {
            return null;
        }
        Star star = Star.of(text);
        Optional<Star> present = stars.current(rating, StarKind.FINAL).map(StarRecord::star);
        form.require(present.filter(star::equals).isEmpty(), "new_star", "与现星级相同，请选择“维持原星级”");
        form.require(present.filter(now -> !now.isRated()).isEmpty(), "new_star", "该支部因否决不定星，不能由异议改定星级");
        form.require(most(rating).filter(limit -> star.compareTo(limit) > 0).isEmpty(), "new_star", "不能高于得分所对应的星级");
        return star;
    }

    private Stream<Band> bands(RatingId rating) {
        return cycles.scheme(rating.cycle()).bands().stream();
    }

    private Optional<Star> most(RatingId rating) {
        return cycles.hasRounds(rating.cycle())
                ? Optional.empty()
                : stars.current(rating, StarKind.SCORE).map(StarRecord::star);
    }

    private ObjectionRow row(String receipt) {
        return objections.findById(receipt).orElseThrow();
    }
}
