package org.starbranch.scheme.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.scheme.Publication;
import org.starbranch.scheme.SchemeDocument;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** What an office and the auditors read of schemes: all of them, one version, one draft. */
@Controller
class SchemePages {

    private final Catalogue catalogue;
    private final Publication publication;

    SchemePages(Catalogue catalogue, Publication publication) {
        this.catalogue = catalogue;
        this.publication = publication;
    }

    @GetMapping("/schemes")
    String schemes(Actor actor, Model model) {
        model.addAttribute("versions", catalogue.versions());
        model.addAttribute("drafts", catalogue.numberOfDrafts());
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "schemes";
    }

    @GetMapping("/schemes/drafts")
    String drafts(@RequestParam(defaultValue = "1") String page, Model model) {
        model.addAttribute("drafts", catalogue.drafts(page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1));
        return "scheme-drafts";
    }

    @GetMapping("/schemes/{code}/{version}")
    String version(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String roster,
            Actor actor,
            Model model) {
        SchemeVersion found = catalogue.version(code, version);
        show(found.document(), roster, actor, model);
        List<VersionRow> all = catalogue.versions();
        model.addAttribute(
                "version",
                all.stream()
                        .filter(row -> row.hash().equals(found.hash()))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("others", of(code, all));
        model.addAttribute(
                "readings", Reading.of(found.document().entries("assumptions"), catalogue.confirmationsOf(found)));
        return "scheme";
    }

    @GetMapping("/schemes/drafts/{hash}")
    String draft(@PathVariable String hash, @RequestParam(defaultValue = "") String roster, Actor actor, Model model) {
        SchemeDraft draft = catalogue.draft(hash);
        show(draft.document(), roster, actor, model);
        model.addAttribute("draft", DraftRow.of(draft));
        model.addAttribute("others", of(draft.code(), catalogue.versions()));
        model.addAttribute("obstacles", publication.obstacles(draft));
        model.addAttribute("readings", Reading.of(draft.document().entries("assumptions"), Map.of()));
        return "scheme";
    }

    private static void show(SchemeDocument document, String roster, Actor actor, Model model) {
        List<Finding> findings = document.compilation().findings();
        int branches = CapSum.roster(roster);
        model.addAttribute("overviews", document.overview());
        model.addAttribute("findings", ShownFinding.of(document, findings));
        model.addAttribute("errors", findings.stream().filter(Finding::isError).count());
        model.addAttribute("roster", branches == 0 ? "" : String.valueOf(branches));
        model.addAttribute("sums", CapSum.of(document.entries("caps"), branches));
        model.addAttribute("workbook", document.fitsAWorkbook());
        model.addAttribute("office", actor.is(Role.OFFICE));
    }

    private static List<VersionRow> of(String code, List<VersionRow> versions) {
        return versions.stream().filter(row -> row.code().equals(code)).toList();
    }
}
