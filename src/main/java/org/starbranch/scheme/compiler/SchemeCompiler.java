package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Scheme;

/** Turns a scheme's text into a proven scheme, or says everything that is wrong with it. */
public final class SchemeCompiler {

    /** What holds for the scheme as a whole. */
    private static final List<Check> WHOLE = List.of(
            new CodeCheck(),
            new SubjectCheck(),
            new ProcessCheck(),
            new CalendarCheck(),
            new RollUpCheck(),
            new TitleCheck(),
            new WindowCheck(),
            new SmallNumbersCheck(),
            new TargetCheck(),
            new NumberCheck(),
            new AssumptionCheck());

    /** What holds for what is said about each subject. */
    private static final List<Check> EACH = List.of(
            new SumCheck(),
            new ChecklistCheck(),
            new PointCheck(),
            new ScaleCheck(),
            new LevelCheck(),
            new CountedCheck(),
            new UniformCheck(),
            new SheetCover(),
            new RaterCheck(),
            new BandCheck(),
            new CapCheck(),
            new TieKeyCheck(),
            new ConsequenceCheck(),
            new FactCheck(),
            new ReferenceCheck(),
            new ApplicabilityCheck(),
            new SensitiveCheck(),
            new WordingCheck(),
            new ReachCheck());

    private SchemeCompiler() {}

    /** Compiles a located tree; what the reader found about its form is told with the rest, in the order of the lines. */
    public static Compilation compile(Located tree, List<Finding> form) {
        Report report = new Report(form);
        Place root = new Place("", tree.line());
        Scheme scheme = Fields.read(tree, root, report, SchemeReading::of);
        WHOLE.forEach(check -> check.check(scheme, report));
        scheme.all().forEach(about -> EACH.forEach(check -> check.check(about, report)));
        return new Compilation(report.findings(), report.hasErrors() ? null : scheme);
    }
}
