package org.starbranch.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows the sentence with which one of our own checks refuses to start, and no trace around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefused implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (each instanceof IllegalStateException && message != null && startsInChinese(message)) {
                return new FailureAnalysis(message, "请按上面的说明处理后重新启动。", each);
            }
        }
        return null;
    }

    /** Only our own checks speak Chinese from the first character on. */
    private static boolean startsInChinese(String message) {
        return !message.isEmpty() && Character.UnicodeScript.of(message.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
