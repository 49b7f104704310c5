package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.support.ProcessTest;

/** An administrator verifies a restored database, here a copy of the running one in a file. */
@ProcessTest
class RecordVerificationTests {

    @TempDir
    private Path folder;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aCopyWithTwoMoreRowsAtLeast() throws SQLException {
        transaction.executeWithoutResult(ignored -> audit.record(Actor.SYSTEM, "test.row", "copy", "第一行\n🙂"));
        transaction.executeWithoutResult(ignored -> audit.record(Actor.SYSTEM, "test.row", "copy", "第二行"));
        jdbc.execute("SCRIPT TO '" + folder.resolve("copy.sql") + "'");
        inCopy("RUNSCRIPT FROM '" + folder.resolve("copy.sql") + "'");
    }

    @Test
    void aWholeCopyPasses() {
        assertThat(verify()).isZero();
        assertThat(said()).contains("记录共 " + audit.end().seq() + " 条，末尾哈希 " + audit.end().hash() + "，链条完整。", "核验通过。");
    }

    @Test
    void aChangedRowDoesNotPassAndIsNamed() throws SQLException {
        inCopy("UPDATE audit_entry SET actor = 'somebody' WHERE seq = " + audit.end().seq());
        assertThat(verify()).isOne();
        assertThat(said()).contains("记录从第 " + audit.end().seq() + " 条起不完整。", "核验没有通过。");
    }

    @Test
    void aRecordCutShortDoesNotPass() throws SQLException {
        inCopy("DELETE FROM audit_entry WHERE seq = " + audit.end().seq());
        assertThat(verify()).isOne();
    }

    @Test
    void aTableWithARowTooFewDoesNotPassTheBackupsList() throws SQLException, IOException {
        Path counts = Files.writeString(folder.resolve("counts"), "branch 22\n");
        assertThat(verify("--verify-record.counts=" + counts)).isOne();
        assertThat(said()).contains("表 branch：备份时 22 行，现在 21 行。", "表 audit_entry：备份时 没有", "核验没有通过。");
    }

    @Test
    void anEmptyDatabaseDoesNotPass() throws SQLException {
        inCopy("DROP ALL OBJECTS");
        assertThat(verify()).isOne();
        assertThat(said()).contains("核验没有通过。").doesNotContain("Exception");
    }

    @Test
    void onlyItsOwnOptionStartsIt() {
        assertThat(RecordVerification.isWanted("--verify-record")).isTrue();
        assertThat(RecordVerification.isWanted("--verify-record.counts=x")).isTrue();
        assertThat(RecordVerification.isWanted("--walkthrough", "--verify-records")).isFalse();
    }

    private int verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--verify-record";
        arguments[1] = "--starbranch.data=" + folder;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return RecordVerification.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void inCopy(String sql) throws SQLException {
        try (Connection copy = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("starbranch") + ";MODE=MySQL", "sa", "");
                Statement statement = copy.createStatement()) {
            statement.execute(sql);
        }
    }
}
