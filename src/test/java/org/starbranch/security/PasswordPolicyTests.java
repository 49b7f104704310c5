package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords somebody may choose. */
class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();
    private final Account account = new Account(
            "secretary01",
            "陈书记01",
            Account.Source.LOCAL,
            Account.State.ACTIVE,
            false,
            LocalDateTime.of(2026, 11, 22, 12, 0),
            0,
            Set.of(),
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "short-one-1, 12至128位",
        "aaaaaaaaaaaa, 5种不同的字符",
        "abababababab, 5种不同的字符",
        "Secretary01-2026, 用户名或姓名",
        "我是陈书记01啊哈哈哈哈哈, 用户名或姓名",
        "123456789012, 太常见",
        "Password2026!!, 太常见",
        "Admin@12345678, 太常见",
        "qwertyuiop12, 太常见",
        "Starbranch2026, 太常见"
    })
    void isRefusedWithItsReason(String password, String reason) {
        assertThat(policy.faults(password, account)).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "玉兰花开在三月的操场边上呀", "k3v9-x2m7-p8qd", "dragon eats seven lamps"})
    void isTaken(String password) {
        assertThat(policy.faults(password, account)).isEmpty();
    }

    @Test
    void hasAnEnd() {
        assertThat(policy.faults("abcde fghij".repeat(12), account)).isNotEmpty();
    }
}
