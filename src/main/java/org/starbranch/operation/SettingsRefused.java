package org.starbranch.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says in Chinese which of our settings keeps the system from starting. Boot's own words would show the value, and that
 * may be a password.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsRefused extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, ConfigurationPropertiesBindException cause) {
        String prefix = cause.getAnnotation().prefix().isEmpty()
                ? cause.getAnnotation().value()
                : cause.getAnnotation().prefix();
        List<String> faults = faults(prefix, cause);
        if (!prefix.startsWith("starbranch.") || faults.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                faults.stream().collect(Collectors.joining("\n", "设置不正确，系统没有启动：\n", "")),
                "请改正后重新启动。各项设置的含义和环境变量的名称见 src/docs/configuration.md。",
                cause);
    }

    private List<String> faults(String prefix, ConfigurationPropertiesBindException cause) {
        BindValidationException invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> fault(prefix, error))
                    .toList();
        }
        BindException unreadable = findCause(cause, BindException.class);
        return unreadable == null
                ? List.of()
                : List.of(named(unreadable.getName().toString(), "值的格式不对", null));
    }

    private static String fault(String prefix, ObjectError error) {
        String name = error instanceof FieldError field ? prefix + "." + dashed(field.getField()) : prefix;
        return named(name, String.valueOf(error.getDefaultMessage()), Origin.from(error));
    }

    private static String named(String name, String message, @Nullable Origin origin) {
        String variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        String where = origin == null ? "" : "，写在 " + origin;
        return "  %s（环境变量 %s）：%s%s".formatted(name, variable, message, where);
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
