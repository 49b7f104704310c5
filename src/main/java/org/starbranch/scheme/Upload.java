package org.starbranch.scheme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.starbranch.shared.Submission;
import org.starbranch.shared.spreadsheet.WorkbookReader;

/** A file that somebody sent: told by its first bytes, never by its name. */
final class Upload {

    private static final int LARGEST = 3 << 20;

    private Upload() {}

    /** The scheme's text, taken from a YAML text or a workbook; or every reason why there is none. */
    static Submission<SchemeText> read(byte[] file) {
        if (file.length == 0) {
            return Submission.refused("请选择文件");
        }
        if (file.length > LARGEST) {
            return Submission.refused("文件太大，最多 %d MB".formatted(LARGEST >> 20));
        }
        return WorkbookReader.isPacked(file) ? workbook(file) : text(file);
    }

    private static Submission<SchemeText> workbook(byte[] file) {
        Submission<String> text = SchemeTree.textOf(file);
        return text instanceof Submission.Accepted<String> accepted
                ? fitting(accepted.outcome())
                : Submission.refused(((Submission.Refused<String>) text).faults());
    }

    private static Submission<SchemeText> text(byte[] file) {
        try {
            return fitting(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Submission.refused("只接受 UTF-8 的 YAML 文本，或系统给出的 .xlsx 工作簿");
        }
    }

    private static Submission<SchemeText> fitting(String text) {
        if (text.length() > SchemeReader.LIMIT) {
            return Submission.refused("文件太大，最多 %d 个字符".formatted(SchemeReader.LIMIT));
        }
        return text.indexOf('\0') >= 0
                ? Submission.refused("文件里有不能显示的字符，只接受 YAML 文本或 .xlsx 工作簿")
                : Submission.accepted(new SchemeText(text));
    }
}
