package org.starbranch.member.ballot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.shared.Fault;

/**
 * The voter's side of ballots. Nobody is asked who he is, and nothing is recorded: the vote goes into the counts of its
 * box, and the code ceases to exist.
 */
@Service
public class Voting {

    private final BoxRows boxes;
    private final CodeRows codes;
    private final BallotKey key;

    Voting(BoxRows boxes, CodeRows codes, BallotKey key) {
        this.boxes = boxes;
        this.codes = codes;
        this.key = key;
    }

    /** What became of a vote. */
    public sealed interface Cast {

        /** It counts. */
        record Counted() implements Cast {}

        /** No box takes this code: it was never issued, or was used, or the box is closed; nobody can tell which. */
        record NoSuchCode() implements Cast {}

        /** Some answers are wrong; nothing was changed and the code can still be used. */
        record Faulty(List<Fault> faults) implements Cast {}
    }

    /** What the code opens now; used, unknown and closed are the same. */
    @Transactional(readOnly = true)
    public Optional<BallotPaper> paper(BallotCode code) {
        return key.isSet() ? codes.boxOf(code).flatMap(boxes::find).map(this::paper) : Optional.empty();
    }

    /**
     * Casts a vote.
     *
     * @param form the answers by {@link Question#field()}
     */
    @Transactional
    public Cast cast(BallotCode code, Map<String, String> form) {
        Optional<BallotPaper> paper = paper(code);
        if (paper.isEmpty()) {
            return new Cast.NoSuchCode();
        }
        List<Fault> faults = new ArrayList<>();
        List<@Nullable BigDecimal> answers = new ArrayList<>();
        paper.get().questions().forEach(question -> answers.add(answer(question, form, faults)));
        if (!faults.isEmpty()) {
            return new Cast.Faulty(faults);
        }
        // The box first: whoever closes it takes its rows in the same order.
        BallotBox box = boxes.lock(paper.get().box().number()).orElseThrow();
        if (!codes.use(box.number(), code)) {
            return new Cast.NoSuchCode();
        }
        count(box, answers);
        return new Cast.Counted();
    }

    /** What a sealed count belongs to, so that neither another box's nor an earlier one can be put in its place. */
    static String mark(String number, int replies) {
        return number + ":" + replies;
    }

    private void count(BallotBox box, List<@Nullable BigDecimal> answers) {
        byte[] counts = key.open(boxes.tally(box.number()), mark(box.number(), box.replies()))
                .orElseThrow(() -> new IllegalStateException("the counts of " + box.number() + " do not open"));
        int replies = box.replies() + 1;
        Tally tally = Tally.of(counts).plus(answers);
        boxes.voted(box.number(), replies, key.seal(tally.bytes(), mark(box.number(), replies)));
    }

    private BallotPaper paper(BallotBox box) {
        return new BallotPaper(box, boxes.questions(box.number()));
    }

    private static @Nullable BigDecimal answer(Question question, Map<String, String> form, List<Fault> faults) {
        String typed = form.getOrDefault(question.field(), "").strip();
        if (typed.isEmpty() && question.optional()) {
            return null;
        }
        Optional<BigDecimal> value = question.scale().read(typed);
        if (value.isEmpty()) {
            faults.add(new Fault(
                    question.field(), typed.isEmpty() ? "请作答" : question.scale().demand()));
        }
        return value.orElse(null);
    }
}
