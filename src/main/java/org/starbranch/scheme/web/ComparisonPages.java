package org.starbranch.scheme.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.scheme.SchemeDocument;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.SchemeVersion;

/** What is not as it was: a version or a draft beside an older version of the same scheme. */
@Controller
class ComparisonPages {

    private final Catalogue catalogue;

    ComparisonPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Beside the version before it, where no other is asked for. */
    @GetMapping("/schemes/{code}/{version}/diff")
    String version(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        SchemeVersion newer = catalogue.version(code, version);
        String older = from.isEmpty() ? String.valueOf(newer.version() - 1) : from;
        model.addAttribute("page", "/schemes/" + newer.code() + "/" + newer.version());
        model.addAttribute("title", newer.name() + " 第 " + newer.version() + " 版");
        return show(newer.document(), catalogue.find(code, older), model);
    }

    /** Beside the newest version, where no other is asked for. */
    @GetMapping("/schemes/drafts/{hash}/diff")
    String draft(@PathVariable String hash, @RequestParam(defaultValue = "") String from, Model model) {
        SchemeDraft draft = catalogue.draft(hash);
        model.addAttribute("page", "/schemes/drafts/" + draft.hash());
        model.addAttribute("title", draft.name() + " 草稿");
        return show(
                draft.document(),
                from.isEmpty() ? catalogue.newest(draft.code()) : catalogue.find(draft.code(), from),
                model);
    }

    private static String show(SchemeDocument newer, Optional<SchemeVersion> older, Model model) {
        SchemeVersion before = older.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("before", before.version());
        model.addAttribute("comparison", newer.changesSince(before.document()));
        return "scheme-diff";
    }
}
