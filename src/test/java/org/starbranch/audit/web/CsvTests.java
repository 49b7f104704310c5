package org.starbranch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "\t=1",
                "\r1",
                "\n1",
                "  =1",
                "\u00A0=1",
                "\u200B=1"
            })
    void aCellIsNeverAFormula(String text) {
        assertThat(Csv.line(text)).startsWith("\"'").contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-5", "12.50", "第1件", "a=b", "", "2025-zhaoqing-2023/B01"})
    void anOrdinaryCellStaysAsItIs(String text) {
        assertThat(Csv.line(text)).isEqualTo("\"" + text + "\"\r\n");
    }

    @Test
    void quotesAreDoubledAndCellsKeptApart() {
        assertThat(Csv.line("a,b", "他说\"好\"", 3)).isEqualTo("\"a,b\",\"他说\"\"好\"\"\",\"3\"\r\n");
    }
}
