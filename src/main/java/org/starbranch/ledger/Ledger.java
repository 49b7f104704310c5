package org.starbranch.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** The star ledger. Entries are added and read, never changed. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final LedgerEntries entries;
    private final Plaques plaques;
    private final Awarding awarding;
    private final ResultEntries results;
    private final EntrySight sight;
    private final AuditTrail audit;

    Ledger(
            LedgerEntries entries,
            Plaques plaques,
            Awarding awarding,
            ResultEntries results,
            EntrySight sight,
            AuditTrail audit) {
        this.entries = entries;
        this.plaques = plaques;
        this.awarding = awarding;
        this.results = results;
        this.sight = sight;
        this.audit = audit;
    }

    /** A branch got so few stars that it has to put things right. */
    public record RectificationDue(RatingId rating) {}

    /**
     * Enters the final stars of a cycle and hands over the plaques, once. Office only.
     *
     * @param form {@code issuer} (市委教育工委 or 市委组织部), {@code award_date} (not after today, not before the last final
     *     star), {@code plaque_prefix} (not used before)
     */
    @Transactional
    public Submission<Award> award(String cycle, Map<String, String> form, Actor actor) {
        return awarding.award(cycle, form, actor);
    }

    /**
     * Enters the final stars of a cycle that ends without plaques; done a second time it changes nothing.
     *
     * @param published the branches whose star was put before the public
     */
    @Transactional
    public void enterResults(String cycle, Set<String> published) {
        results.enter(cycle, published);
    }

    /** Takes over entries that were made elsewhere, such as the stars of years before the system. */
    @Transactional
    public void enter(List<LedgerEntry> earlier, Actor actor) {
        entries.add(earlier);
        earlier.forEach(entry -> audit.record(
                actor, "ledger.entered", entry.rating().toString(), "登记" + entry.year() + "年度星级：" + entry.reason()));
    }

    /** The star in force on a day, the day itself included, as far as the visitor may read it; empty before the first. */
    public Optional<LedgerEntry> on(String branch, LocalDate day, Actor visitor) {
        return of(branch, visitor).stream()
                .filter(entry -> !entry.from().isAfter(day))
                .findFirst();
    }

    /** What the visitor may read of everything ever entered for a branch, newest first. */
    public List<LedgerEntry> of(String branch, Actor visitor) {
        return of(branch).stream().filter(entry -> sight.of(visitor, entry)).toList();
    }

    /** Everything ever entered for a branch, newest first. */
    public List<LedgerEntry> of(String branch) {
        return entries.ofBranch(branch);
    }

    /** Everything entered for a cycle, by branch. */
    public List<LedgerEntry> ofCycle(String cycle) {
        return entries.ofCycle(cycle);
    }

    /** The plaques of a branch, newest first. */
    public List<Plaque> plaques(String branch) {
        return plaques.ofBranch(branch);
    }

    /** The plaques of a cycle, by number. */
    public List<Plaque> plaquesOfCycle(String cycle) {
        return plaques.ofCycle(cycle);
    }

    /** For how many years in a row the branch has had one star; a year not rated neither counts nor breaks the row. */
    public int oneStarYears(String branch) {
        return YearsInARow.count(of(branch), star -> star == 1);
    }
}
