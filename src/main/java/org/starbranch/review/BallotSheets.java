package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BallotResult;
import org.starbranch.member.ballot.BallotResult.Counted;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.review.Review.State;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.shared.Actor;

/**
 * Sheets that a secret ballot fills in. As soon as the box of a branch is closed with enough replies, its means are the
 * entries of the sheet; nobody types them and nobody alters them. Only means ever come here, never a vote. Where a box was
 * opened there is no other way to fill in the sheet: with too few replies it stays without a result.
 */
@Component
public class BallotSheets {

    private final Ballots ballots;
    private final ReviewRows rows;
    private final SheetEnds ends;
    private final Subjects subjects;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    BallotSheets(
            Ballots ballots,
            ReviewRows rows,
            SheetEnds ends,
            Subjects subjects,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.rows = rows;
        this.ends = ends;
        this.subjects = subjects;
        this.audit = audit;
        this.events = events;
    }

    /** What the box of a sheet has to say to whoever would fill it in, in Chinese; empty where none was opened. */
    public Optional<String> text(SheetId id) {
        return box(id).map(box -> {
            BallotResult result = ballots.result(box);
            if (result instanceof BallotResult.TooFew few) {
                return "民主测评 %s 已截止，收回 %d 张，不足 %d 张，没有结果，不能手工填写。".formatted(box.number(), few.replies(), few.minimum());
            }
            return result instanceof Counted
                    ? "民主测评 " + box.number() + " 已截止，结果已自动填入。"
                    : "已启用民主测评 " + box.number() + "，截止后自动填入结果，不能手工填写。";
        });
    }

    /** The box of a branch was closed: its open sheet is filled in, in the same transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(BallotBox.Closed closed) {
        if (closed.kind() == BoxPlan.Kind.BRANCH) {
            SheetId id = new SheetId(closed.cycle(), closed.subject(), closed.sheet(), 0, SheetId.ANYBODY);
            if (rows.lock(id).filter(Review::isOpen).isPresent() && fill(id)) {
                events.publishEvent(new Review.Counted(id));
            }
        }
    }

    /** Fills in an open sheet from its box, if that is closed and has a result. */
    boolean fill(SheetId id) {
        Optional<BallotBox> box = box(id);
        return box.isPresent()
                && ballots.result(box.get()) instanceof Counted counted
                && fill(rows.sheet(id).orElseThrow(), box.get(), counted);
    }

    private boolean fill(Review sheet, BallotBox box, Counted counted) {
        boolean open = ends.end(sheet, State.FILLED, counted.replies(), "民主测评 " + box.number(), Actor.SYSTEM);
        if (open) {
            Map<String, Entry> means = new LinkedHashMap<>();
            counted.means().forEach((point, mean) -> means.put(point, Entry.mean(mean)));
            rows.addEntries(sheet.id(), means);
            audit.record(
                    Actor.SYSTEM,
                    "review.counted",
                    sheet.id().toString(),
                    "按民主测评 %s 填入结果，有效票 %d 张".formatted(box.number(), counted.replies()));
        }
        return open;
    }

    /** A box is about a branch and a whole period. */
    private Optional<BallotBox> box(SheetId id) {
        return id.half() == 0 && !id.isPersonal() && subjects.sheet(id).raters() == RaterRule.BALLOT
                ? ballots.find(id.cycle(), BoxPlan.Kind.BRANCH, id.subject(), id.sheet())
                : Optional.empty();
    }
}
