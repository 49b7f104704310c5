package org.starbranch.ledger.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;

/** Answers everybody who is logged in with what was published, and a branch with its own. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final Organisation organisation;
    private final Clock clock;

    LedgerController(Ledger ledger, Organisation organisation, Clock clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The star in force on a day, today where none is named; 404 for an unknown branch, 422 for what is no day. */
    @GetMapping("/api/branches/{code}/ledger")
    LedgerAnswer starOn(@PathVariable String code, @RequestParam(required = false) @Nullable String on, Actor actor) {
        Branch branch = organisation
                .branch(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个党支部"));
        LocalDate day = on == null ? LocalDate.now(clock) : day(on);
        Optional<LedgerEntry> entry = ledger.on(code, day, actor);
        return entry.map(found -> LedgerAnswer.of(branch, day, found, organisation.nameOf(found.decidedBy())))
                .orElseGet(() -> LedgerAnswer.none(branch, day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "日期应写成2027-03-01的样子");
        }
    }
}
