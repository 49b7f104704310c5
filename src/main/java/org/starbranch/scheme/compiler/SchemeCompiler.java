package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Scheme;

/** Turns a scheme's text into a proven scheme, or says everything that is wrong with it. */
public final class SchemeCompiler {

    private static final List<Check> CHECKS = List.of(
            new CodeCheck(),
            new PointCheck(),
            new SheetCover(),
            new BandCheck(),
            new CapCheck(),
            new TieKeyCheck(),
            new CalendarCheck(),
            new ReferenceCheck(),
            new AssumptionCheck(),
            new ApplicabilityCheck());

    private SchemeCompiler() {}

    /** Compiles a located tree; what the reader found about its form is told with the rest, in the order of the lines. */
    public static Compilation compile(Located tree, List<Finding> form) {
        Report report = new Report(form);
        Place root = new Place("", tree.line());
        SchemeReading reading = Fields.read(tree, root, report, SchemeReading::of);
        prove(reading, report);
        Scheme proven = report.hasErrors() ? null : reading.scheme();
        return new Compilation(report.findings(), proven);
    }

    private static void prove(SchemeReading reading, Report report) {
        report.remember(reading.scheme(), report.placeOf(reading));
        new SumCheck(reading.total()).check(reading.scheme(), report);
        CHECKS.forEach(check -> check.check(reading.scheme(), report));
    }
}
