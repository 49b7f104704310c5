package org.starbranch.verification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** The verifications of a cycle: begun together, finished one by one, told to the superior when the last is done. */
@Service
@Transactional(readOnly = true)
public class Verifications {

    private final VerificationRows verifications;
    private final RoundRows rounds;
    private final QuestionRows questions;
    private final FindingRows findings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verifications(
            VerificationRows verifications,
            RoundRows rounds,
            QuestionRows questions,
            FindingRows findings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.rounds = rounds;
        this.questions = questions;
        this.findings = findings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the verification of these branches; one that has begun already is left alone.
     *
     * @return how many verifications of the cycle are open now
     */
    @Transactional
    public int start(String cycle, List<String> branches, Actor actor) {
        List<RatingId> fresh = branches.stream()
                .distinct()
                .map(branch -> new RatingId(cycle, branch))
                .filter(rating -> !verifications.existsById(VerificationRow.Key.of(rating)))
                .toList();
        RoundRow round = rounds.lock(cycle).orElseGet(() -> rounds.save(new RoundRow(cycle)));
        round.more(fresh.size());
        fresh.forEach(rating -> start(rating, actor));
        return open(cycle);
    }

    /** How many verifications of the cycle are not finished; 0 also where none was begun. */
    public int open(String cycle) {
        return rounds.open(cycle).orElse(0);
    }

    public Optional<Verification> find(RatingId rating) {
        return verifications
                .findById(VerificationRow.Key.of(rating))
                .map(row -> row.verification(questions(rating), findings(rating)));
    }

    /** What the finished verifications of a cycle tell, by branch. */
    public List<VerificationResult> results(String cycle) {
        Map<String, String> numbers = verifications.of(cycle).stream()
                .map(row -> row.verification(List.of(), List.of()))
                .collect(Collectors.toMap(v -> v.rating().branch(), Verification::number));
        return findings.of(cycle).stream()
                .filter(FindingRow::isAgreed)
                .map(finding -> finding.result(numbers.getOrDefault(finding.branch(), "")))
                .toList();
    }

    /** Counts a verification as finished; the last one tells the cycle. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finished(RatingId rating) {
        rounds.countDown(rating.cycle());
        if (open(rating.cycle()) == 0) {
            events.publishEvent(new Verification.AllFinished(rating.cycle()));
        }
    }

    private void start(RatingId rating, Actor actor) {
        verifications.save(new VerificationRow(rating, LocalDateTime.now(clock)));
        audit.record(actor, "verification.started", rating.toString(), "列入核查");
        events.publishEvent(new Verification.Started(rating));
    }

    private List<Verification.Question> questions(RatingId rating) {
        return questions.of(rating.cycle(), rating.branch()).stream()
                .map(QuestionRow::question)
                .toList();
    }

    private List<Verification.Finding> findings(RatingId rating) {
        return findings.of(rating.cycle(), rating.branch()).stream()
                .map(FindingRow::finding)
                .toList();
    }
}
