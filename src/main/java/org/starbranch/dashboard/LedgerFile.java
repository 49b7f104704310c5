package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.ledger.Linkage;
import org.starbranch.ledger.Plaque;
import org.starbranch.organisation.Branch;
import org.starbranch.rectification.Rectification;

/**
 * Everything the ledger holds about a branch, as far as the visitor may see it.
 *
 * @param day the day asked for
 * @param onDay the entry in force on it; null where no star was given by then
 * @param names of who decided, by login name
 * @param reasons whether reasons and papers may be shown
 * @param linkages empty unless the visitor works on them
 * @param followUp whether linkages and rectifications may be shown at all
 */
public record LedgerFile(
        Branch branch,
        List<LedgerEntry> entries,
        LocalDate day,
        @Nullable LedgerEntry onDay,
        List<Plaque> plaques,
        Map<String, String> names,
        boolean reasons,
        List<Rectification> rectifications,
        List<Linkage> linkages,
        boolean followUp) {}
