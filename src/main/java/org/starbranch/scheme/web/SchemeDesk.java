package org.starbranch.scheme.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.scheme.Confirmations;
import org.starbranch.scheme.Drafts;
import org.starbranch.scheme.Publication;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** What an office does with schemes. What is refused goes back to the page it came from with every fault. */
@Controller
class SchemeDesk {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Publication publication;
    private final Confirmations confirmations;

    SchemeDesk(Catalogue catalogue, Drafts drafts, Publication publication, Confirmations confirmations) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.publication = publication;
        this.confirmations = confirmations;
    }

    /** Takes a YAML text or a workbook; its name is not looked at. */
    @PostMapping("/office/schemes")
    String upload(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor, RedirectAttributes back)
            throws IOException {
        Submission<SchemeDraft> kept = drafts.upload(file == null ? new byte[0] : file.getBytes(), actor);
        if (kept instanceof Submission.Refused<SchemeDraft> refused) {
            back.addFlashAttribute("refused", refused.faults());
            return "redirect:/schemes#upload";
        }
        back.addFlashAttribute("done", "已存为草稿");
        back.addAttribute(
                "hash", ((Submission.Accepted<SchemeDraft>) kept).outcome().hash());
        return "redirect:/schemes/drafts/{hash}";
    }

    @PostMapping("/office/schemes/publication")
    String publish(@RequestParam(defaultValue = "") String hash, Actor actor, RedirectAttributes back) {
        Submission<SchemeVersion> published = publication.publish(hash, actor);
        if (published instanceof Submission.Refused<SchemeVersion> refused) {
            back.addFlashAttribute("refused", refused.faults());
            back.addAttribute("hash", hash);
            return "redirect:/schemes/drafts/{hash}";
        }
        SchemeVersion version = ((Submission.Accepted<SchemeVersion>) published).outcome();
        back.addFlashAttribute("done", "已发布第 " + version.version() + " 版，今后启动的评选按这一版进行");
        return to(version, back, "");
    }

    @PostMapping("/office/schemes/discarded")
    String discard(@RequestParam(defaultValue = "") String hash, Actor actor, RedirectAttributes back) {
        if (!drafts.discard(hash, actor)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        back.addFlashAttribute("done", "草稿已删除");
        return "redirect:/schemes/drafts";
    }

    @PostMapping("/office/schemes/confirmations")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String assumption,
            Actor actor,
            RedirectAttributes back) {
        SchemeVersion confirmed = catalogue.version(code, version);
        Submission<Assumption> done = confirmations.confirm(confirmed, assumption, actor);
        if (done instanceof Submission.Refused<Assumption> refused) {
            back.addFlashAttribute("refused", refused.faults());
        } else {
            back.addFlashAttribute("done", "已确认 " + assumption);
        }
        return to(confirmed, back, "#readings");
    }

    private static String to(SchemeVersion version, RedirectAttributes back, String anchor) {
        back.addAttribute("code", version.code());
        back.addAttribute("version", version.version());
        return "redirect:/schemes/{code}/{version}" + anchor;
    }
}
