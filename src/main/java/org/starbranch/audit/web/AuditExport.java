package org.starbranch.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.audit.AuditFilter;
import org.starbranch.shared.Actor;

/**
 * The answer to a question as a table, oldest row first. It is read and written in pieces, so that a long record needs
 * neither memory nor a long transaction; a form with a token asks for it, because it leaves a line in the record.
 */
@Controller
class AuditExport {

    private static final int PIECE = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final ReadableRecord record;
    private final Openings openings;
    private final Clock clock;

    AuditExport(ReadableRecord record, Openings openings, Clock clock) {
        this.record = record;
        this.openings = openings;
        this.clock = clock;
    }

    @PostMapping("/audit/export")
    void export(@RequestParam Map<String, String> form, Actor reader, HttpServletResponse response) throws IOException {
        Question question = Question.of(form);
        openings.exported(reader, "审计记录：" + question.words());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment());
        Writer table = response.getWriter();
        table.write(Csv.BYTE_ORDER_MARK);
        table.write(Csv.line("序号", "时间", "账号", "事项", "代码", "对象", "内容", "校验值"));
        write(table, question.filter(), reader);
    }

    private void write(Writer table, AuditFilter filter, Actor reader) throws IOException {
        List<ShownEntry> piece = record.after(0, PIECE, filter, reader);
        while (!piece.isEmpty()) {
            for (ShownEntry entry : piece) {
                table.write(line(entry));
            }
            long last = piece.get(piece.size() - 1).seq();
            piece = piece.size() < PIECE ? List.of() : record.after(last, PIECE, filter, reader);
        }
    }

    private static String line(ShownEntry entry) {
        return Csv.line(
                entry.seq(),
                TIME.format(entry.at()),
                entry.actor(),
                entry.area(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.hash());
    }

    private String attachment() {
        return ContentDisposition.attachment()
                .filename("审计记录-" + LocalDate.now(clock) + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
