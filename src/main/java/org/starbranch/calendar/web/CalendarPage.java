package org.starbranch.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.calendar.KnownYears;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.calendar.YearFile;
import org.starbranch.calendar.YearlyArrangements;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The working calendar: a year at a glance, one date counted aloud, and the yearly file. */
@Controller
class CalendarPage {

    private static final MediaType YAML = new MediaType("application", "yaml", UTF_8);

    private final KnownYears years;
    private final WorkingCalendar calendar;
    private final YearlyArrangements arrangements;
    private final Clock clock;

    CalendarPage(KnownYears years, WorkingCalendar calendar, YearlyArrangements arrangements, Clock clock) {
        this.years = years;
        this.calendar = calendar;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /**
     * Shows one year; what is no year that is known means this one.
     *
     * @param from day from which the page counts, with {@code days}; both as typed
     */
    @GetMapping("/calendar")
    String calendar(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String days,
            Actor actor,
            Model model) {
        int thisYear = LocalDate.now(clock).getYear();
        int shown =
                year.matches("[0-9]{4}") && calendar.knows(Integer.parseInt(year)) ? Integer.parseInt(year) : thisYear;
        YearFile file = years.find(shown).orElse(null);
        Map<LocalDate, String> holidays =
                file == null ? Map.of() : file.content().names();
        model.addAttribute("year", shown);
        model.addAttribute("file", file);
        model.addAttribute("years", years.all().stream().map(YearFile::year).toList());
        model.addAttribute("months", MonthView.of(shown, calendar, holidays));
        model.addAttribute("missing", missing(thisYear));
        model.addAttribute("count", Count.of(from, days, LocalDate.now(clock), calendar));
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "calendar";
    }

    @GetMapping("/calendar/{year}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String year) {
        YearFile file = Optional.of(year)
                .filter(typed -> typed.matches("[0-9]{4}"))
                .flatMap(typed -> years.find(Integer.parseInt(typed)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.year() + ".yaml")
                                .build()
                                .toString())
                .body(file.text().getBytes(UTF_8));
    }

    /** Takes a file where one was chosen, else the text; a refused text stays in its field. */
    @PostMapping("/office/calendar")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean replace,
            Actor actor,
            RedirectAttributes back)
            throws IOException {
        String sent = file == null || file.isEmpty() ? text : new String(file.getBytes(), UTF_8);
        Submission<YearFile> taken = arrangements.take(sent, replace, actor);
        if (taken instanceof Submission.Refused<YearFile> refused) {
            back.addFlashAttribute("refused", refused.faults());
            back.addFlashAttribute("typed", sent.length() > 20_000 ? "" : sent);
            return "redirect:/calendar#arrange";
        }
        int year = ((Submission.Accepted<YearFile>) taken).outcome().year();
        back.addFlashAttribute("done", year + " 年放假安排已录入，涉及该年的日期不再暂定");
        back.addAttribute("year", year);
        return "redirect:/calendar";
    }

    /** This year and the next, as far as they are not known. */
    private List<Integer> missing(int thisYear) {
        return List.of(thisYear, thisYear + 1).stream()
                .filter(year -> !calendar.knows(year))
                .toList();
    }
}
