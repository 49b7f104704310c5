package org.starbranch.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.FormFields;

/** The part of a form that is a sheet: {@code score_<point>} and {@code reason_<point>}. */
record PointFields(FormFields form) {

    /** The scores and reasons as typed. */
    Map<String, String> typed() {
        return form.named(PointFields::isOfPoint);
    }

    /** The scores; empty where the check finds faults, which are then the form's. */
    Optional<SheetScores> scores(SheetCheck check) {
        return scores(check, PointFields::isOfPoint);
    }

    /** As above, of a few points only. */
    Optional<SheetScores> scores(SheetCheck check, Set<String> points) {
        return scores(check, field -> isOfPoint(field) && points.contains(point(field)));
    }

    /** Keeps a fault for each field that is neither a point's nor one of {@code known}. */
    void refuseBeside(Set<String> known) {
        form.refuseUnknown(field -> isOfPoint(field) || known.contains(field));
    }

    /** The point that a field is of. */
    static String point(String field) {
        String prefix = field.startsWith(SheetCheck.SCORE) ? SheetCheck.SCORE : SheetCheck.REASON;
        return field.substring(prefix.length());
    }

    private Optional<SheetScores> scores(SheetCheck check, Predicate<String> wanted) {
        Checked checked = check.check(form.named(wanted));
        if (checked instanceof Checked.Faulty faulty) {
            addTo(form, faulty.faults());
        }
        return checked instanceof Checked.Valid valid ? Optional.of(valid.scores()) : Optional.empty();
    }

    /** Keeps what the rules found wrong. */
    static void addTo(FormFields form, List<Fault> found) {
        found.forEach(fault -> form.fault(fault.field(), fault.message()));
    }

    private static boolean isOfPoint(String field) {
        return field.startsWith(SheetCheck.SCORE) || field.startsWith(SheetCheck.REASON);
    }
}
