package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.validation.annotation.Validated;

/** A wrong setting keeps the system from starting, and the administrator reads in Chinese which one it is. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    private static final String SHORT = "zu-kurz";

    /** Settings of which every value makes sense, once it can be read. */
    private static final Set<String> ANYTHING_GOES = Set.of("NodeSettings");

    /** A start that fails takes the log's settings with it; another one, left running, puts the application's back. */
    @AfterAll
    static void logAsTheApplicationDoes() {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("test");
        application.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void aSettingOutOfRangeIsNamedWithoutItsValue(CapturedOutput log) {
        assertThatThrownBy(() -> start("--starbranch.metrics.token=" + SHORT)).isNotNull();
        assertThat(log.getAll())
                .contains("starbranch.metrics.token（环境变量 STARBRANCH_METRICS_TOKEN）：应为至少24个字符")
                .doesNotContain(SHORT, "\tat ");
    }

    @Test
    void aSentenceOfOurOwnCheckStandsAlone(CapturedOutput log) {
        assertThatThrownBy(() -> start("--refuse")).isNotNull();
        assertThat(log.getAll()).contains("请先设置密码。").doesNotContain("\tat ");
    }

    @Test
    void everyGroupOfSettingsIsCheckedAtTheStartWithWordsInChinese() {
        List<Class<?>> groups = groups();
        assertThat(groups).contains(MetricsSettings.class);
        for (Class<?> group : groups) {
            List<Annotation> constraints = constraints(group);
            if (!ANYTHING_GOES.contains(group.getSimpleName())) {
                assertThat(constraints).as("constraints of %s", group).isNotEmpty();
                assertThat(group).hasAnnotation(Validated.class);
            }
            assertThat(constraints)
                    .allSatisfy(each -> assertThat(message(each))
                            .as("%s of %s", each, group)
                            .containsPattern("\\p{IsHan}"));
        }
    }

    private static void start(String argument) {
        SpringApplication application = new SpringApplication(OneGroup.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("test");
        application.run(argument, "--spring.config.location=optional:classpath:/none/");
    }

    private static List<Class<?>> groups() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.starbranch").stream()
                .<Class<?>>map(found -> load(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Annotation> constraints(Class<?> group) {
        return Stream.concat(
                        Arrays.stream(group.getDeclaredConstructors())
                                .flatMap(constructor -> Arrays.stream(constructor.getParameterAnnotations())),
                        Arrays.stream(group.getDeclaredMethods()).map(Method::getAnnotations))
                .flatMap(Arrays::stream)
                .filter(each -> each.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }

    private static String message(Annotation constraint) {
        try {
            return (String) constraint.annotationType().getMethod("message").invoke(constraint);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @EnableConfigurationProperties(MetricsSettings.class)
    static class OneGroup {

        OneGroup(ApplicationArguments arguments) {
            if (arguments.containsOption("refuse")) {
                throw new IllegalStateException("请先设置密码。");
            }
        }
    }
}
