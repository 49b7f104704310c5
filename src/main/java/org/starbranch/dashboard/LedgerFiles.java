package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.ledger.Linkages;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.rectification.Rectifications;
import org.starbranch.shared.Actor;

/** Reads what the ledger holds about one branch. Its stars are public; what is behind them is not. */
@Service
@Transactional(readOnly = true)
public class LedgerFiles {

    private final Organisation organisation;
    private final Ledger ledger;
    private final Linkages linkages;
    private final Rectifications rectifications;
    private final Names names;
    private final Sight sight;

    LedgerFiles(
            Organisation organisation,
            Ledger ledger,
            Linkages linkages,
            Rectifications rectifications,
            Names names,
            Sight sight) {
        this.organisation = organisation;
        this.ledger = ledger;
        this.linkages = linkages;
        this.rectifications = rectifications;
        this.names = names;
        this.sight = sight;
    }

    public Optional<LedgerFile> find(String branch, LocalDate day, Actor actor) {
        return organisation.branch(branch).map(found -> file(found, day, actor));
    }

    private LedgerFile file(Branch branch, LocalDate day, Actor actor) {
        boolean own = sight.isOwn(actor, branch.code());
        boolean followUp = sight.ofFollowUp(actor);
        List<LedgerEntry> entries = ledger.of(branch.code(), actor);
        return new LedgerFile(
                branch,
                entries,
                day,
                ledger.on(branch.code(), day, actor).orElse(null),
                ledger.plaques(branch.code()),
                names.of(entries.stream().map(LedgerEntry::decidedBy).toList()),
                own || sight.ofReasons(actor),
                own || followUp ? rectifications.of(branch.code()) : List.of(),
                followUp ? linkages.ofBranch(branch.code()) : List.of(),
                own || followUp);
    }
}
