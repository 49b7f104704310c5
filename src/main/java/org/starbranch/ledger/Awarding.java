package org.starbranch.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Turns the final stars of a cycle into entries and plaques, once. */
@Component
class Awarding {

    private final LedgerEntries entries;
    private final Plaques plaques;
    private final Cycles cycles;
    private final RatingStars stars;
    private final AuditTrail audit;
    private final Clock clock;

    Awarding(LedgerEntries entries, Plaques plaques, Cycles cycles, RatingStars stars, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.plaques = plaques;
        this.cycles = cycles;
        this.stars = stars;
        this.audit = audit;
        this.clock = clock;
    }

    Submission<Award> award(String cycle, Map<String, String> fields, Actor actor) {
        List<RosterEntry> roster = cycles.rated(cycle);
        Map<String, Map<StarKind, StarRecord>> given = stars.ofCycle(cycle);
        FormFields form = new FormFields(fields);
        form.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记授牌");
        form.require(!plaques.isAwarded(cycle), "", "本年度的授牌已经登记，不能重复登记");
        requireFinalStars(form, roster, given);
        AwardForm award = AwardForm.read(form, decidedOn(given), LocalDate.now(clock));
        boolean used = plaques.isUsed(award.prefix());
        form.require(!used, "plaque_prefix", "牌匾编号前缀“" + award.prefix() + "”已用过，请换一个");
        return form.unlessFaulty(() -> enter(cycle, roster, given, award, actor));
    }

    private static void requireFinalStars(
            FormFields form, List<RosterEntry> roster, Map<String, Map<StarKind, StarRecord>> given) {
        List<String> names = roster.stream()
                .filter(branch -> !given.getOrDefault(branch.branch(), Map.of()).containsKey(StarKind.FINAL))
                .map(RosterEntry::name)
                .toList();
        form.require(names.isEmpty(), "", "还没有最终星级的党支部：" + String.join("、", names));
    }

    /** The day of the last final star. */
    private static LocalDate decidedOn(Map<String, Map<StarKind, StarRecord>> given) {
        return given.values().stream()
                .filter(kinds -> kinds.containsKey(StarKind.FINAL))
                .map(kinds -> finalOf(kinds).at().toLocalDate())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private Award enter(
            String cycle,
            List<RosterEntry> roster,
            Map<String, Map<StarKind, StarRecord>> given,
            AwardForm form,
            Actor actor) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        LocalDate on = form.on().orElseThrow();
        int year = cycles.cycle(cycle).year();
        List<LedgerEntry> annual = roster.stream()
                .map(branch -> AnnualEntry.of(
                        branch,
                        year,
                        Objects.requireNonNull(given.get(branch.branch())),
                        on,
                        true,
                        actor.userId(),
                        now))
                .toList();
        List<Plaque> hung = hung(annual, form, on);
        Award award = new Award(cycle, form.issuer(), on, annual.size(), hung.size());
        entries.add(annual);
        plaques.add(award, form.prefix(), hung, actor.userId(), now);
        audit.record(actor, "ledger.awarded", cycle, form.issuer() + "于" + on + "授牌，登记牌匾" + hung.size() + "块");
        return award;
    }

    private static List<Plaque> hung(List<LedgerEntry> annual, AwardForm form, LocalDate on) {
        List<LedgerEntry> honoured = annual.stream()
                .filter(entry -> entry.star().level() >= Plaque.LOWEST_STAR)
                .toList();
        return IntStream.range(0, honoured.size())
                .mapToObj(index -> plaque(honoured.get(index), index + 1, form, on))
                .toList();
    }

    private static Plaque plaque(LedgerEntry entry, int number, AwardForm form, LocalDate on) {
        return new Plaque("%s-%03d".formatted(form.prefix(), number), entry.rating(), entry.star(), form.issuer(), on);
    }

    private static StarRecord finalOf(Map<StarKind, StarRecord> kinds) {
        return Objects.requireNonNull(kinds.get(StarKind.FINAL));
    }
}
