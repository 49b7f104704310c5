package org.starbranch.scheme.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.scheme.Schemes;

/** The published schemes: their headers, and the rubric of one. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {

    private final Schemes schemes;

    SchemeController(Schemes schemes) {
        this.schemes = schemes;
    }

    /** Every published version, by code, the newest first. */
    @GetMapping
    List<SchemeHeader> all() {
        return schemes.all().stream()
                .map(version -> SchemeHeader.of(version, schemes.byHash(version.code(), version.hash())))
                .toList();
    }

    /** The newest published version; 404 where there is none. */
    @GetMapping("/{code}")
    SchemeView one(@PathVariable String code) {
        return schemes.newest(code)
                .map(version -> SchemeView.of(version, schemes.byHash(code, version.hash())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个评选方案"));
    }
}
