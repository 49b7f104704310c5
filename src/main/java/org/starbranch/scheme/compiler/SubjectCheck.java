package org.starbranch.scheme.compiler;

import java.util.HashSet;
import java.util.Set;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.VetoGround;

/** Each subject is rated once; what is said of a subject is said of one that is rated. */
final class SubjectCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        Set<Subject> seen = new HashSet<>();
        for (Scheme about : scheme.all()) {
            if (!seen.add(about.subject())) {
                report.error(
                        about, "subject", "%s评了两次".formatted(about.subject().title()));
            }
        }
        scheme.all().forEach(about -> {
            about.exemptions().forEach(exemption -> exemption(exemption, scheme, report));
            about.vetoGrounds().forEach(ground -> ground(ground, scheme, report));
        });
    }

    private static void exemption(Exemption exemption, Scheme scheme, Report report) {
        if (scheme.findAbout(exemption.subject()).isEmpty()) {
            report.error(
                    exemption,
                    "subject",
                    "“%s”：方案没有评%s"
                            .formatted(exemption.name(), exemption.subject().title()));
        }
    }

    private static void ground(VetoGround ground, Scheme scheme, Report report) {
        if (ground.scope() == VetoGround.Scope.MEMBER
                && scheme.findAbout(Subject.MEMBER).isEmpty()) {
            report.error(ground, "scope", "“%s”针对党员，但方案没有评党员".formatted(ground.name()));
        }
        if (!ground.active() && ground.note().isEmpty()) {
            report.error(ground, "active", "“%s”：停用的否决事由要写明原因（note）".formatted(ground.name()));
        }
    }
}
