package org.starbranch.scheme.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.scheme.SchemeDocument;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.SchemeVersion;

/** Gives out a version or a draft, as the text that it is or as a workbook. */
@Controller
class Downloads {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Catalogue catalogue;

    Downloads(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/schemes/{code}/{version}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String code, @PathVariable String version) {
        SchemeVersion found = catalogue.version(code, version);
        return yaml(nameOf(found), found.document());
    }

    @GetMapping("/schemes/{code}/{version}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable String version) {
        SchemeVersion found = catalogue.version(code, version);
        return workbook(nameOf(found), found.document());
    }

    @GetMapping("/schemes/drafts/{hash}/yaml")
    ResponseEntity<byte[]> draftYaml(@PathVariable String hash) {
        SchemeDraft draft = catalogue.draft(hash);
        return yaml(nameOf(draft), draft.document());
    }

    @GetMapping("/schemes/drafts/{hash}/workbook")
    ResponseEntity<byte[]> draftWorkbook(@PathVariable String hash) {
        SchemeDraft draft = catalogue.draft(hash);
        return workbook(nameOf(draft), draft.document());
    }

    private static ResponseEntity<byte[]> yaml(String name, SchemeDocument document) {
        return file(name + ".yaml", YAML, document.yaml().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> workbook(String name, SchemeDocument document) {
        byte[] content = document.workbook().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(name + ".xlsx", WORKBOOK, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static String nameOf(SchemeVersion version) {
        return version.code() + "-v" + version.version();
    }

    /** A draft's code is a plain word or nothing at all. */
    private static String nameOf(SchemeDraft draft) {
        return (draft.code().isEmpty() ? "scheme" : draft.code()) + "-draft-"
                + draft.hash().substring(0, 8);
    }
}
