package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Finding;

/** The compiler finds every slip an office can make, names its line, and says all of them at once. */
class SchemeCompilerTests {

    @Test
    void theSchemeOf2023Compiles() {
        Compilation compilation = SchemeReader.compile(SchemeFixtures.text());
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.result()).isPresent();
        assertThat(compilation.assumptions()).hasSize(32);
    }

    @Test
    void thePrintedOrderOfTheTableFailsWithThreeSums() {
        Compilation compilation = SchemeReader.compile(SchemeFixtures.read("/scheme/as-printed.yaml"));
        assertThat(compilation.result()).isEmpty();
        assertThat(compilation.errors())
                .extracting(Finding::message)
                .containsExactly(
                        "基本制度：3 + 3 + 4 + 4 + 3 + 3 + 3 + 2 + 7 + 3 = 35，与标明的 25 分不符",
                        "基本保障：5 + 5 + 5 + 5 + 4 = 24，与标明的 20 分不符",
                        "基本功能：6 = 6，与标明的 20 分不符");
        assertThat(compilation.warnings())
                .extracting(Finding::message)
                .contains("“意识形态工作”没有写明适用对象，可能放错了位置", "“师德师风工作”没有写明适用对象，可能放错了位置", "“联系服务师生”没有写明适用对象，可能放错了位置");
    }
}
