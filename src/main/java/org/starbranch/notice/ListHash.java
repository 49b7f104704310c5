package org.starbranch.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.starbranch.notice.Notice.Correction;
import org.starbranch.notice.Notice.Line;

/** The seal of a list: SHA-256 over its lines and corrections in order, in hex. */
final class ListHash {

    private ListHash() {}

    static String of(List<Line> lines) {
        List<String> text = new ArrayList<>();
        for (Line line : lines) {
            text.add(String.join(
                    "\t", line.branch(), line.name(), line.published().toString()));
            line.corrections().forEach(correction -> text.add(text(correction)));
        }
        try {
            byte[] bytes = String.join("\n", text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Correction correction) {
        return String.join(
                "\t",
                "+" + correction.version(),
                correction.star() == null ? "-" : correction.star().toString(),
                correction.on().toString(),
                correction.objection());
    }
}
