package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.validation.annotation.Validated;

/** A wrong setting keeps the system from starting, and the administrator reads in Chinese which one it is. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    private static final String SHORT = "zu-kurz";

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
            List<Annotation> constraints = constraints(group).toList();
            if (hasTextOrNumber(group)) {
                assertThat(group).hasAnnotation(Validated.class);
                assertThat(constraints).as("constraints of %s", group).isNotEmpty();
            }
            assertThat(constraints)
                    .allSatisfy(each -> assertThat(AnnotatedElementUtils.getMergedAnnotation(group, Validated.class))
                            .as("%s of %s", each, group)
                            .isNotNull())
                    .allSatisfy(each -> assertThat(message(each))
                            .as("%s of %s", each, group)
                            .matches("\\p{IsHan}.*"));
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

    /** A truth value can only be malformed, which is refused anyway. */
    private static boolean hasTextOrNumber(Class<?> group) {
        return Arrays.stream(group.getRecordComponents()).anyMatch(each -> each.getType() != boolean.class);
    }

    private static Stream<Annotation> constraints(Class<?> group) {
        return Arrays.stream(group.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameterAnnotations()))
                .flatMap(Arrays::stream)
                .filter(each -> each.annotationType().isAnnotationPresent(Constraint.class));
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

        OneGroup(org.springframework.boot.ApplicationArguments arguments) {
            if (arguments.containsOption("refuse")) {
                throw new IllegalStateException("请先设置密码。");
            }
        }
    }
}
