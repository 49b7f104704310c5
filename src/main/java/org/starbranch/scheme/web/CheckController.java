package org.starbranch.scheme.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.shared.web.Answers;

/** What the compiler says of a scheme that somebody is writing; nothing is kept. */
@RestController
class CheckController {

    /** The longest body, in bytes: the longest text with three bytes for each character. */
    static final int LIMIT = 3 * SchemeReader.LIMIT;

    /**
     * Every finding in the order of the lines: 200 with errors, too. JSON is YAML.
     *
     * @throws IOException when the body ends before it should
     */
    @PostMapping(
            path = "/api/schemes/check",
            consumes = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<Object> check(InputStream body) throws IOException {
        byte[] text = body.readNBytes(LIMIT + 1);
        return text.length > LIMIT ? tooLarge() : ResponseEntity.ok(findings(text));
    }

    private static List<FindingView> findings(byte[] text) {
        return SchemeReader.compile(text).findings().stream()
                .map(FindingView::of)
                .toList();
    }

    private static ResponseEntity<Object> tooLarge() {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Answers.problem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "文件太大"));
    }
}
