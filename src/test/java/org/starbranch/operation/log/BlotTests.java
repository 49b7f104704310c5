package org.starbranch.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets and people's numbers do not get through, and ordinary lines do. */
class BlotTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            password=geheim123 failed                     | password=… failed
            jdbc:mysql://db/x?user=a&password=geheim&b=c  | jdbc:mysql://db/x?user=a&password=…&b=c
            "password":"geheim123"                        | "password":"…"
            Authorization: Basic YWRtaW46Z2VoZWlt         | Authorization: Basic …
            sent Bearer abcdefgh.ijkl                     | sent Bearer …
            JSESSIONID=0F1E2D3C4B5A                       | JSESSIONID=…
            /login;jsessionid=0F1E2D3C4B5A                | /login;jsessionid=…
            Cookie: x=1234                                | Cookie: …
            密码：geheim                                  | 密码：…
            XSRF-TOKEN=AB12CD                             | XSRF-TOKEN=…
            身份证 44128319900307123X 有误                | 身份证 … 有误
            电话 13812345678                              | 电话 …
            写给 zhang.san@example.edu.cn                 | 写给 …
            2025-zhaoqing-2023/B07 at 1763776800123 ms    | 2025-zhaoqing-2023/B07 at 1763776800123 ms
            POST /engine-rest/task: 422 SubmissionRefused | POST /engine-rest/task: 422 SubmissionRefused
            """)
    void aLineKeepsEverythingElse(String line, String kept) {
        assertThat(Blot.out(line)).isEqualTo(kept);
    }
}
