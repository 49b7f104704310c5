package org.starbranch.database;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says all that is wrong in one message, in the place of a stack trace. */
class UnfitDatabaseAnalyzer extends AbstractFailureAnalyzer<DatabaseUnfit> {

    @Override
    protected FailureAnalysis analyze(Throwable start, DatabaseUnfit unfit) {
        var findings = unfit.findings();
        String lines = IntStream.range(0, findings.size())
                .mapToObj(index -> (index + 1) + ". " + findings.get(index).line())
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                unfit.getMessage() + "，系统没有启动，数据库没有改动。\n\n" + lines, "请按上面逐项改好，再重新启动。说明见 src/docs/mysql.md。", unfit);
    }
}
