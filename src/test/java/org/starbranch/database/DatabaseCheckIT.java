package org.starbranch.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starbranch.support.mysql.MySqlDatabase;
import org.starbranch.support.mysql.MySqlServer;

/** Each thing that can be set wrong about a MySQL is set wrong on the real one, and found. */
class DatabaseCheckIT {

    private static final MySqlServer SERVER = MySqlServer.running();

    private final MySqlDatabase database = new MySqlDatabase();

    private final Map<String, String> beside = new HashMap<>();
    private String url = database.getJdbcUrl();
    private String isolation = "TRANSACTION_READ_COMMITTED";
    private boolean production;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void nothingIsFoundWhereAllIsRight() {
        assertThat(found()).isEmpty();
    }

    @Test
    void theServersOwnIsolationLevel() {
        isolation = "TRANSACTION_REPEATABLE_READ";
        finds("连接的事务隔离级别：现在是REPEATABLE-READ；应当是READ-COMMITTED");
    }

    @Test
    void aServerTimeThatIsNotForced() {
        with("forceConnectionTimeZoneToSession=true", "sessionVariables=time_zone='%2B00:00'");
        finds("forceConnectionTimeZoneToSession：现在是没有写", "连接的时区：现在是Z；应当是+08:00", "写入的时刻：现在是差 +8.0 小时");
    }

    @Test
    void anotherZoneOfTheConnection() {
        with("connectionTimeZone=%2B08:00", "connectionTimeZone=%2B01:00");
        finds("connectionTimeZone：现在是+01:00；应当是+08:00", "连接的时区：现在是+01:00");
    }

    @Test
    void noZoneAtAll() {
        without("connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true&");
        assertThat(found())
                .contains(
                        "connectionTimeZone：现在是没有写；应当是+08:00。请改：连接串（spring.datasource.url）里写 connectionTimeZone=%2B08:00");
    }

    @Test
    void aZoneByNameThatTheServerDoesNotKnow() {
        with("connectionTimeZone=%2B08:00", "connectionTimeZone=Asia/Nowhere");
        finds("connectionTimeZone：现在是Asia/Nowhere", "数据库连接：现在是");
    }

    @Test
    void batchesThatAreNotRewritten() {
        without("rewriteBatchedStatements=true&");
        finds("rewriteBatchedStatements：现在是没有写；应当是true");
    }

    @Test
    void millisecondsThatAreCutOff() {
        url += "&sendFractionalSeconds=false";
        finds("sendFractionalSeconds：现在是false", "时间的毫秒：现在是写入 .731、读出 .000");
    }

    @Test
    void theSameSetBesideTheUrl() {
        beside.put("sendFractionalSeconds", "false");
        finds("sendFractionalSeconds：现在是false", "时间的毫秒");
    }

    @Test
    void productionWithoutEncryption() {
        production = true;
        finds("allowPublicKeyRetrieval：现在是true", "sslMode：现在是DISABLED；应当是正式运行时为 REQUIRED");
    }

    @Test
    void aDatabaseOfAnotherCharacterSet() {
        SERVER.execute("ALTER DATABASE " + name() + " CHARACTER SET utf8mb3");
        finds("数据库的字符集：现在是utf8mb3；应当是utf8mb4。请改：ALTER DATABASE " + name() + " CHARACTER SET utf8mb4");
    }

    @Test
    void aConnectionThatLosesRareCharacters() {
        url += "&characterEncoding=ISO-8859-1";
        finds("连接的字符集：现在是latin1 / latin1", "生僻字和表情符号：现在是写入“𠮷🙂”、读出“??”");
    }

    @Test
    void theEnginesTablesAsItsOwnScriptsMakeThem() {
        SERVER.execute("CREATE TABLE " + name() + ".ACT_RU_TASK (ID_ varchar(64), CREATE_TIME_ timestamp)"
                + " CHARACTER SET utf8mb3 COLLATE utf8mb3_bin");
        finds("流程引擎的表的排序规则：现在是有 1 列不对，例如 ACT_RU_TASK.ID_", "流程引擎的表的时间列：现在是有 1 列不对，例如 ACT_RU_TASK.CREATE_TIME_");
    }

    @Test
    void aTableOfOursOfAnotherCharacterSet() {
        SERVER.execute("CREATE TABLE " + name() + ".branch (name varchar(64)) CHARACTER SET gbk");
        finds("本系统的表的字符集：现在是有 1 列不对，例如 branch.name");
    }

    @Test
    void theTablesOfAnotherDatabase() {
        without("nullDatabaseMeansCurrent=true&");
        try (MySqlDatabase other = new MySqlDatabase()) {
            SERVER.execute("CREATE TABLE " + other.name() + ".ACT_GE_PROPERTY (NAME_ varchar(64))");
            finds("nullDatabaseMeansCurrent：现在是没有写", "别的数据库里的 ACT_ 表：现在是看得到 ");
            url += "&nullDatabaseMeansCurrent=true";
            assertThat(found()).isEmpty();
        }
    }

    @Test
    void noDatabaseInTheUrl() {
        with("/" + name() + "?", "/?");
        assertThat(found()).anyMatch(line -> line.startsWith("连接串里的数据库名：现在是没有写"));
    }

    @Test
    void aDatabaseThatIsNotThere() {
        with(name(), "starbranch_nowhere");
        finds("数据库连接：现在是服务器上没有这个数据库（Unknown database");
    }

    @Test
    void aWrongPassword() {
        assertThat(lines("wrong")).singleElement().asString().startsWith("数据库连接：现在是账号或密码不对");
    }

    @Test
    void aServerThatIsNotThere() {
        with(SERVER.address(), "127.0.0.1:1");
        finds("数据库连接：现在是连不上");
    }

    @Test
    void anotherZoneOfTheJvm() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            assertThat(found()).anyMatch(line -> line.startsWith("Java 的时区：现在是UTC；应当是Asia/Shanghai"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aMariaDbIsRefusedWithOneSentence() throws Exception {
        try (PosingServer posing = new PosingServer(SERVER.address(), "5.5.5-10.11.19-MariaDB-0+deb12u1")) {
            with(SERVER.address(), posing.address());
            finds("数据库版本：现在是MariaDB（10.11.19-MariaDB-0+deb12u1）；应当是MySQL，MariaDB 的排序规则、小数秒和锁都不一样，不能代替");
        }
    }

    @Test
    void anOldMySqlIsRefused() throws Exception {
        try (PosingServer posing = new PosingServer(SERVER.address(), "8.0.15")) {
            with(SERVER.address(), posing.address());
            finds("数据库版本：现在是8.0.15；应当是MySQL 8.0（8.0.16 起）、8.4 或 9");
        }
    }

    @Test
    void everythingIsSaidAtOnce() {
        url = "jdbc:mysql://" + SERVER.address() + "/" + name()
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&sendFractionalSeconds=false&characterEncoding=ISO-8859-1";
        isolation = "TRANSACTION_REPEATABLE_READ";
        production = true;
        assertThat(found()).hasSizeGreaterThanOrEqualTo(11).allMatch(line -> line.matches(".+：现在是.+；应当是.+。请改：.+"));
    }

    private void finds(String... beginnings) {
        assertThat(found())
                .hasSize(beginnings.length)
                .zipSatisfy(
                        List.of(beginnings),
                        (line, beginning) -> assertThat(line).startsWith(beginning));
    }

    private List<String> found() {
        return lines(SERVER.password());
    }

    private List<String> lines(String password) {
        try (HikariDataSource pool = pool(password)) {
            return new DatabaseCheck(new ConnectionSettings(url, beside, production), pool, SERVER.user(), password)
                    .findings().stream().map(Finding::line).toList();
        }
    }

    private HikariDataSource pool(String password) {
        HikariDataSource pool = new HikariDataSource();
        HikariConfig config = pool;
        config.setJdbcUrl(url);
        config.setUsername(SERVER.user());
        config.setPassword(password);
        config.setMaximumPoolSize(1);
        config.setTransactionIsolation(isolation);
        beside.forEach(config::addDataSourceProperty);
        return pool;
    }

    private void without(String part) {
        with(part, "");
    }

    private void with(String part, String other) {
        assertThat(url).contains(part);
        url = url.replace(part, other);
    }

    private String name() {
        return database.name();
    }
}
