package org.starbranch.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.starbranch.shared.Role;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.VisibleToProcesses;

/** Every diagram and every form of the product against the house style, so that a fault shows before it is run. */
@ProcessTest
class ProcessModelTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyDiagramKeepsTheHouseStyle() throws IOException {
        DiagramCheck.Surroundings surroundings = surroundings();
        return files(PROCESSES, ".bpmn")
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(DiagramCheck.faults(file, surroundings))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormWorksInTheTasklist() throws IOException {
        return files(FORMS, ".form")
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(FormCheck.faults(file)).isEmpty()));
    }

    @Test
    void theCheckOfDiagramsFindsWhatItLooksFor() throws IOException {
        Path bad = new ClassPathResource("model/bad-process.bpmn").getFile().toPath();
        assertThat(DiagramCheck.faults(bad, surroundings()))
                .contains(
                        "worse-process is not named as its file bad-process.bpmn",
                        "worse-process has no Chinese name",
                        "worse-process has no history time to live",
                        "Task_Nameless has no Chinese name",
                        "Task_Nameless has no place in the picture",
                        "Flow_1 has no line in the picture",
                        "Task_Nameless names a form that does not exist: no-such-form",
                        "Task_Nameless is offered to no known role: nobody",
                        "Task_Nameless has a deadline that the scheme does not know: never",
                        "Task_Unoffered is offered to nobody: no create listener ${offer…}",
                        "Task_Unoffered has no form by formRef",
                        "Task_Bean names a bean that is not there or not visible to processes: noSuchBean",
                        "Task_Hidden names a bean that is not there or not visible to processes: organisation",
                        "Task_Class names a Java class",
                        "ScriptTask is not allowed",
                        "Gateway_Split splits without a default flow",
                        "Flow_Number has a condition that is not ${nameOutcome == 'VALUE'}: ${score >= 60}",
                        "Flow_Number leaves a gateway without a Chinese name");
    }

    @Test
    void theCheckOfFormsFindsWhatItLooksFor() throws IOException {
        Path bad = new ClassPathResource("model/bad.form").getFile().toPath();
        assertThat(FormCheck.faults(bad))
                .containsExactlyInAnyOrder(
                        "bad has another id: worse",
                        "files is of a type that cannot be used: filepicker",
                        "twice stands twice",
                        "voteOutcome would overwrite an outcome",
                        "points is a number not sent as text",
                        "opinion takes text without a limit");
    }

    private DiagramCheck.Surroundings surroundings() throws IOException {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        return new DiagramCheck.Surroundings(
                this::isVisible, form -> Files.exists(FORMS.resolve(form + ".form")), groups, deadlines());
    }

    private boolean isVisible(String bean) {
        return context.containsBean(bean)
                && Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class, VisibleToProcesses.class)
                        .anyMatch(type -> context.isTypeMatch(bean, type));
    }

    /** Those of every shipped scheme. */
    private static Set<String> deadlines() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path scheme : files(Path.of("src/main/resources/schemes"), ".yaml").toList()) {
            StreamSupport.stream(
                            new YAMLMapper()
                                    .readTree(scheme.toFile())
                                    .path("calendar")
                                    .spliterator(),
                            false)
                    .forEach(deadline -> known.add(deadline.path("id").asText()));
        }
        return known;
    }

    /** A directory that is not there yet has no files. */
    private static Stream<Path> files(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
