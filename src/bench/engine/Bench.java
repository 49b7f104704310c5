package org.starbranch.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.starbranch.support.cost.CountedDriver;

/**
 * A bare engine in a process of its own. It is told by lines what to do ({@code run <branches> <clients>},
 * {@code count <branches>}) and answers each with one line of JSON that begins with an equals sign.
 */
public final class Bench {

    private Bench() {}

    /** @param engine makes the chain of an engine out of a connection pool and the text of the diagram */
    public static void main(BiFunction<DataSource, String, Chain> engine, String[] arguments) throws Exception {
        Tally tally = new Tally();
        boolean counted = arguments.length > 4;
        DataSource pool = pool(arguments[0], arguments[1], arguments[2], counted ? tally : null);
        Chain chain = engine.apply(pool, Files.readString(Path.of(arguments[3])));
        answer(new Load(chain), chain, tally, pool);
    }

    /** Reads commands until the end of the input. */
    public static void answer(Load load, Chain chain, Tally tally, DataSource pool) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("=ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "run" -> System.out.println("=" + load.run(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
                case "count" -> System.out.println("=" + count(load, chain, tally, pool, Integer.parseInt(words[1])));
                case "open" -> {
                    chain.open(Integer.parseInt(words[1]));
                    System.out.println("=open");
                }
                case "cpu" -> System.out.println("=" + Load.cpu());
                default -> throw new IllegalArgumentException(line);
            }
        }
        System.exit(0);
    }

    private static String count(Load load, Chain chain, Tally tally, DataSource pool, int branches) throws Exception {
        chain.open(branches);
        tally.begin(pool);
        load.complete(branches, 1);
        return tally.end(pool, branches * Chain.STEPS);
    }

    private static DataSource pool(String url, String user, String password, CountedDriver.Listener listener) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (listener != null) {
            DataSource driver = new DriverDataSource(url, null, new Properties(), user, password);
            config.setDataSource(CountedDriver.of(driver, listener));
        }
        return new HikariDataSource(config);
    }

}
