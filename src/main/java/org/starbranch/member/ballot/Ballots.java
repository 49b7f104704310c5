package org.starbranch.member.ballot;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.member.ballot.BallotResult.Counted;
import org.starbranch.member.ballot.BallotResult.Pending;
import org.starbranch.member.ballot.BallotResult.TooFew;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The office's side of ballots: opens boxes, issues codes, closes, and tells what came of it. */
@Service
@Transactional(readOnly = true)
public class Ballots {

    /** Codes of one box at most. */
    public static final int MOST_CODES = 1000;

    /** Questions of one box at most; its counts must fit their column. */
    public static final int MOST_QUESTIONS = 300;

    private static final int FEWEST_REPLIES = 2;

    private final BoxRows boxes;
    private final CodeRows codes;
    private final BallotKey key;
    private final Cycles cycles;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Ballots(
            BoxRows boxes,
            CodeRows codes,
            BallotKey key,
            Cycles cycles,
            Numbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.boxes = boxes;
        this.codes = codes;
        this.key = key;
        this.cycles = cycles;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Opens a box; the first that was opened for the same cycle, subject and sheet stays the only one.
     *
     * @return its number
     * @throws IllegalArgumentException where the plan itself is wrong, which is a defect of the caller
     */
    @Transactional
    public Submission<String> open(BoxPlan plan, Actor actor) {
        check(plan);
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以启用民主测评");
        }
        if (!key.isSet()) {
            return Submission.refused("尚未设置测评密钥（STARBRANCH_BALLOTS_KEY），不能启用民主测评，请联系系统管理员");
        }
        if (find(plan.cycle(), plan.kind(), plan.subject(), plan.sheet()).isPresent()) {
            return Submission.refused("这项民主测评已经启用");
        }
        String number = numbers.next("MP", cycles.year(plan.cycle()));
        boxes.insert(number, plan, key.seal(Tally.empty(plan.questions().size()).bytes(), Voting.mark(number, 0)));
        audit.record(actor, "ballot.opened", plan.cycle() + "/" + plan.subject(), "启用民主测评 " + number);
        events.publishEvent(new BallotBox.Opened(number, plan.cycle(), plan.kind(), plan.subject(), plan.sheet()));
        return Submission.accepted(number);
    }

    /**
     * Issues codes. They are told this once and kept nowhere.
     *
     * @param count how many more, from 1 on
     * @return in no order that means anything
     */
    @Transactional
    public Submission<List<BallotCode>> issue(String number, int count, Actor actor) {
        BallotBox box = boxes.lock(number).orElseThrow();
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以发放测评码");
        }
        if (!box.isOpen()) {
            return Submission.refused("测评已经截止，不能再发放测评码");
        }
        if (count < 1 || box.issued() + count > MOST_CODES) {
            return Submission.refused("每项测评最多发放 %d 个测评码，已发放 %d 个".formatted(MOST_CODES, box.issued()));
        }
        List<BallotCode> fresh = Stream.generate(BallotCode::next).limit(count).toList();
        codes.insert(number, fresh);
        boxes.issued(number, count);
        audit.record(actor, "ballot.issued", box.recorded(), "民主测评 " + number + " 发放测评码 " + count + " 个");
        return Submission.accepted(fresh);
    }

    /** Closes the box for good. With too few replies the answers are destroyed. */
    @Transactional
    public Submission<BallotBox> close(String number, Actor actor) {
        BallotBox box = boxes.lock(number).orElseThrow();
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以截止民主测评");
        }
        if (!box.isOpen()) {
            return Submission.refused("测评已经截止");
        }
        Optional<byte[]> counts = key.open(boxes.tally(number), Voting.mark(number, box.replies()));
        if (counts.isEmpty()) {
            return Submission.refused("测评密钥与启用时不同，打不开票数。请系统管理员恢复原来的密钥后再截止");
        }
        if (box.hasEnough()) {
            boxes.result(number, enough(boxes.questions(number), Tally.of(counts.get()), box.minimum()));
        }
        codes.forget(number);
        boxes.closed(number);
        audit.record(
                actor,
                "ballot.closed",
                box.recorded(),
                "截止民主测评 %s，发放 %d 个，收回 %d 个".formatted(number, box.issued(), box.replies()));
        events.publishEvent(new BallotBox.Closed(number, box.cycle(), box.kind(), box.subject(), box.sheet()));
        return Submission.accepted(boxes.find(number).orElseThrow());
    }

    public Optional<BallotBox> find(String number) {
        return boxes.find(number);
    }

    public Optional<BallotBox> find(String cycle, BoxPlan.Kind kind, String subject, String sheet) {
        return boxes.find(cycle, kind, subject, sheet);
    }

    /** The boxes of a cycle for the members of its branches, by branch code. */
    public Map<String, BallotBox> ofMembers(String cycle) {
        return boxes.of(cycle, BoxPlan.Kind.MEMBER).stream()
                .collect(toMap(BallotBox::subject, box -> box, (first, second) -> first));
    }

    /** Boxes of a cycle by number, so many from the {@code from}-th on. */
    public List<BallotBox> page(String cycle, int from, int size) {
        return boxes.page(cycle, from, size);
    }

    public int count(String cycle) {
        return boxes.count(cycle);
    }

    public List<Question> questions(String number) {
        return boxes.questions(number);
    }

    public BallotResult result(BallotBox box) {
        if (box.isOpen()) {
            return new Pending();
        }
        return box.hasEnough()
                ? new Counted(box.replies(), boxes.means(box.number()))
                : new TooFew(box.replies(), box.minimum());
    }

    private static Map<String, Tally.Count> enough(List<Question> questions, Tally tally, int minimum) {
        return IntStream.range(0, questions.size())
                .filter(place -> tally.counts().get(place).replies() >= minimum)
                .boxed()
                .collect(toMap(
                        place -> questions.get(place).code(),
                        place -> tally.counts().get(place)));
    }

    private static void check(BoxPlan plan) {
        List<String> codes =
                new ArrayList<>(plan.questions().stream().map(Question::code).toList());
        if (plan.minimum() < FEWEST_REPLIES
                || codes.isEmpty()
                || codes.size() > MOST_QUESTIONS
                || new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException("no ballot can be held on " + plan);
        }
    }
}
