package org.starbranch.support.mysql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How mysqld is called: small, without care for a power cut, and with the server's own isolation level. */
final class MySqlOptions {

    private MySqlOptions() {}

    /** The command line, to be added to. */
    static List<String> of(Path home, Path data) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--disable-log-bin",
                "--skip-name-resolve",
                "--performance-schema=OFF",
                "--secure-file-priv=NULL",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=32M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-flush-method=nosync",
                "--innodb-use-native-aio=OFF",
                "--max-connections=200",
                "--key-buffer-size=1M",
                "--log-error-verbosity=2"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}
