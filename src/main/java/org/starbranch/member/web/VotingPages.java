package org.starbranch.member.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.BallotPaper;
import org.starbranch.member.ballot.Voting;
import org.starbranch.member.ballot.Voting.Cast;
import org.starbranch.shared.Fault;

/**
 * Voting, without a login: the code, the questions, thanks. The code travels in the body alone; no session is made, none is
 * read (see {@code security.BallotDoor}), and nothing of a vote is logged.
 */
@Controller
class VotingPages {

    private static final String SLIP = "测评码输入有误，请对照纸条重新输入";
    private static final String NONE = "测评码无效，或者已经用过，或者测评已经截止";
    private static final String WAIT = "输错的次数太多，请过一分钟再试";

    private final Voting voting;
    private final Guesses guesses;

    VotingPages(Voting voting, Guesses guesses) {
        this.voting = voting;
        this.guesses = guesses;
    }

    @GetMapping("/ballot")
    String enter() {
        return "ballot/enter";
    }

    @PostMapping("/ballot")
    ModelAndView open(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return withCode(code, request, read -> voting.paper(read).map(paper -> form(paper, read, Map.of(), List.of())));
    }

    @PostMapping("/ballot/vote")
    ModelAndView vote(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return withCode(form.getOrDefault("code", ""), request, code -> cast(code, form));
    }

    @GetMapping("/ballot/thanks")
    String thanks() {
        return "ballot/thanks";
    }

    /** What may be done with a code; empty where no box takes it. */
    private interface Use {
        Optional<ModelAndView> of(BallotCode code);
    }

    private ModelAndView withCode(String typed, HttpServletRequest request, Use use) {
        Optional<BallotCode> code = BallotCode.read(typed);
        if (code.isEmpty()) {
            return refused(SLIP, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (guesses.mustWait(request.getRemoteAddr())) {
            return refused(WAIT, HttpStatus.TOO_MANY_REQUESTS);
        }
        return use.of(code.get()).orElseGet(() -> {
            guesses.failed(request.getRemoteAddr());
            return refused(NONE, HttpStatus.UNPROCESSABLE_ENTITY);
        });
    }

    private Optional<ModelAndView> cast(BallotCode code, Map<String, String> form) {
        Cast cast = voting.cast(code, form);
        if (cast instanceof Cast.Faulty faulty) {
            return voting.paper(code).map(paper -> form(paper, code, form, faulty.faults()));
        }
        return cast instanceof Cast.Counted ? Optional.of(thanked()) : Optional.empty();
    }

    private static ModelAndView form(
            BallotPaper paper, BallotCode code, Map<String, String> typed, List<Fault> faults) {
        HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView("ballot/paper", status)
                .addObject("paper", paper)
                .addObject("code", code.text())
                .addObject("typed", typed)
                .addObject("faults", Back.byField(faults));
    }

    private static ModelAndView refused(String message, HttpStatus status) {
        return new ModelAndView("ballot/enter", status).addObject("refusal", message);
    }

    private static ModelAndView thanked() {
        RedirectView view = new RedirectView("/ballot/thanks", true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
