package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.organisation.Unit;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Subject;
import org.starbranch.shared.RatingId;

/** Who is rated in a cycle: the branches of its roster, the general branches above them. */
@Component
class Subjects {

    private final Cycles cycles;
    private final Organisation organisation;

    Subjects(Cycles cycles, Organisation organisation) {
        this.cycles = cycles;
        this.organisation = organisation;
    }

    /** The part of the cycle's scheme in which a sheet stands. */
    Scheme schemeOf(String cycle, String sheet) {
        return cycles.scheme(cycle).all().stream()
                .filter(scheme -> scheme.findSheet(sheet).isPresent())
                .findFirst()
                .orElseThrow();
    }

    Sheet sheet(SheetId id) {
        return schemeOf(id.cycle(), id.sheet()).sheet(id.sheet());
    }

    /** The codes of everybody of a kind who is rated. */
    List<String> of(String cycle, Subject kind) {
        return kind == Subject.GENERAL_BRANCH
                ? organisation.units().stream().map(Unit::code).toList()
                : cycles.rated(cycle).stream().map(RosterEntry::branch).toList();
    }

    /** What everybody of a kind who is rated is called, by code; nobody where the kind is not rated by sheets. */
    Map<String, String> names(String cycle, Subject kind) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (kind) {
            case BRANCH -> cycles.rated(cycle).forEach(entry -> names.put(entry.branch(), entry.name()));
            case GENERAL_BRANCH -> organisation.units().forEach(unit -> names.put(unit.code(), unit.name()));
            case MEMBER -> {}
        }
        return names;
    }

    /** The branches of a general branch that are rated. */
    List<String> under(String cycle, String unit) {
        return of(cycle, Subject.BRANCH).stream()
                .filter(branch -> unitOf(branch).filter(unit::equals).isPresent())
                .toList();
    }

    /** The code of the general branch above a branch; empty where it stands directly under the committee. */
    Optional<String> unitOf(String branch) {
        return organisation.branch(branch).map(Branch::unit).map(Unit::code);
    }

    /** The group that fills in a sheet about this subject. */
    String groupOf(Sheet sheet, String subject) {
        boolean direct = !sheet.direct().isEmpty() && unitOf(subject).isEmpty();
        return direct ? sheet.direct() : sheet.group();
    }

    /** The name of a branch as on the roster, or of a general branch. */
    String name(String cycle, String subject) {
        return cycles.entry(new RatingId(cycle, subject))
                .map(RosterEntry::name)
                .or(() -> organisation.units().stream()
                        .filter(unit -> unit.code().equals(subject))
                        .map(Unit::name)
                        .findFirst())
                .orElse(subject);
    }

    /** The type of a branch as a scheme names it. */
    static String type(RosterEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a point is asked of this subject: a branch of another type has nothing to say to it. */
    boolean concerns(Point point, String cycle, String subject) {
        return cycles.entry(new RatingId(cycle, subject))
                .map(entry -> point.concerns(type(entry)))
                .orElse(point.active());
    }
}
