package org.starbranch.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * Who may read an entry that was not put before the public (002, reading A18; 004, reading G11): the branch itself, and
 * those who decide or audit. A published one is for everybody who is logged in.
 */
@Component
public class EntrySight {

    private final Organisation organisation;

    EntrySight(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether he reads the entries of every branch. */
    public boolean ofAll(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.PARTY_COMMITTEE, Role.AUDITOR);
    }

    /** The branch whose own entries he reads. */
    public Optional<String> own(Actor actor) {
        return actor.isAny(Role.SECRETARY, Role.COMMITTEE_MEMBER)
                ? organisation.branchOf(actor.userId())
                : Optional.empty();
    }

    boolean of(Actor actor, LedgerEntry entry) {
        return entry.published()
                || ofAll(actor)
                || own(actor).filter(entry.rating().branch()::equals).isPresent();
    }
}
