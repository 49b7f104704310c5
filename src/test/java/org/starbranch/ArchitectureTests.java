package org.starbranch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.starbranch.shared.DateClause;

/** The house as the architecture draws it: modules, pure rules, one place that knows the engine. */
class ArchitectureTests {

    private static final String[] PURE = {
        "org.starbranch.scoring..", "org.starbranch.scheme.model..", "org.starbranch.scheme.compiler.."
    };

    private static final DescribedPredicate<JavaClass> IN_RULES =
            resideInAnyPackage("org.starbranch.scoring..", "org.starbranch.scheme..");

    private static final DescribedPredicate<JavaClass> FLOATING =
            belongToAnyOf(float.class, double.class, Float.class, Double.class);

    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.starbranch");

    @Test
    void modulesUseOnlyWhatTheyName() {
        ApplicationModules.of(StarbranchApplication.class).verify();
    }

    @Test
    void theRulesKnowNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                        .or(resideInAnyPackage(
                                "java..", "org.jspecify.annotations..", "org.springframework.modulith.."))
                        .or(belongToAnyOf(DateClause.class)))
                .check(MAIN);
    }

    @Test
    void theRulesKnowNoFloatingPoint() {
        noFields()
                .that()
                .areDeclaredInClassesThat(IN_RULES)
                .should()
                .haveRawType(FLOATING)
                .check(MAIN);
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat(IN_RULES)
                .should()
                .haveRawReturnType(FLOATING)
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(FLOATING))
                .check(MAIN);
        noClasses().that(IN_RULES).should().dependOnClassesThat(FLOATING).check(MAIN);
        noClasses()
                .that(IN_RULES)
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "a method that takes or returns a floating-point number",
                        call -> call.getTarget().getRawParameterTypes().stream().anyMatch(FLOATING)
                                || FLOATING.test(call.getTarget().getRawReturnType())))
                .check(MAIN);
    }

    @Test
    void onlyTheWorkflowAndTheWebApplicationsKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.starbranch.workflow..", "org.starbranch.webapps..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void onlyTheGuardKnowsTheEnginesInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.starbranch.workflow.guard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(MAIN);
    }

    @Test
    void noPackageLeadsBackToItself() {
        slices().matching("org.starbranch.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
