package org.starbranch.operation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.audit.AuditPages;
import org.starbranch.audit.AuditTrail;
import org.starbranch.audit.ChainPosition;
import org.starbranch.shared.Time;

/**
 * {@code --verify-record}: proves that a database, mostly one just restored, is what it should be, and ends. It only
 * reads, and starts neither the engine nor a server. With {@code --verify-record.counts=<file>} every table must have as
 * many rows as the backup's list says.
 */
public final class RecordVerification {

    private static final String OPTION = "verify-record";

    private final AuditTrail audit;
    private final TableCounts tables;
    private final PrintStream out;

    RecordVerification(AuditTrail audit, JdbcClient jdbc, PrintStream out) {
        this.audit = audit;
        this.tables = new TableCounts(jdbc);
        this.out = out;
    }

    /** Whether the command line asks for it. */
    public static boolean isWanted(String... arguments) {
        return Arrays.stream(arguments).anyMatch(each -> each.equals("--" + OPTION) || each.startsWith("--" + OPTION + "."));
    }

    /** Verifies and says in Chinese what was found; 0 where everything is whole, 1 otherwise. */
    public static int run(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Sources.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments)) {
            RecordVerification verification = new RecordVerification(
                    context.getBean(AuditTrail.class), context.getBean(JdbcClient.class), out);
            return verification.verdict(backup(new DefaultApplicationArguments(arguments)));
        }
    }

    private static Optional<Path> backup(ApplicationArguments arguments) {
        List<String> files = arguments.getOptionValues(OPTION + ".counts");
        return files == null ? Optional.empty() : files.stream().findFirst().map(Path::of);
    }

    int verdict(Optional<Path> backup) {
        try {
            boolean whole = proveChain() & backup.map(this::compare).orElse(true);
            out.println(whole ? "核验通过。" : "核验没有通过。");
            return whole ? 0 : 1;
        } catch (DataAccessException e) {
            out.println("数据库读不出来，或者其中没有本系统的表。核验没有通过。");
            return 1;
        }
    }

    private boolean proveChain() {
        ChainPosition end = audit.end();
        Optional<Long> firstBreak = audit.firstBreak();
        out.println(firstBreak
                .map(row -> "记录从第 " + row + " 条起不完整。")
                .orElse("记录共 " + end.seq() + " 条，末尾哈希 " + end.hash() + "，链条完整。"));
        return firstBreak.isEmpty();
    }

    private boolean compare(Path list) {
        Map<String, Long> here = tables.now();
        Map<String, Long> then = TableCounts.listed(list);
        Map<String, Long> either = new TreeMap<>(here);
        either.putAll(then);
        List<String> differences = either.keySet().stream()
                .filter(table -> !here.getOrDefault(table, -1L).equals(then.getOrDefault(table, -1L)))
                .map(table -> "表 " + table + "：备份时 " + rows(then.get(table)) + "，现在 " + rows(here.get(table)) + "。")
                .toList();
        differences.forEach(out::println);
        if (differences.isEmpty()) {
            long all = here.values().stream().mapToLong(Long::longValue).sum();
            out.println(here.size() + " 张表共 " + all + " 行，与备份清单一致。");
        }
        return differences.isEmpty();
    }

    private static String rows(@Nullable Long rows) {
        return rows == null ? "没有" : rows + " 行";
    }

    /** The database and the record, nothing else. */
    @Import({AuditTrail.class, AuditPages.class, Time.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Sources {}
}
