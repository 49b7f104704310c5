package org.starbranch.calendar.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.starbranch.audit.AuditTrail;
import org.starbranch.calendar.CalendarAtStart;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.CycleDeadline;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** The calendar of the college, and what follows when an office sends a year in. */
@ProcessTest
class CalendarPageTests {

    private static final LocalDate HOLIDAY = LocalDate.of(2027, 2, 8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Cycles cycles;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CalendarAtStart start;

    private final String good = CalendarAtStart.invented();

    @AfterEach
    void onlyWhatCameWithTheProgram() {
        jdbc.update("DELETE FROM holiday_year");
        start.restore();
    }

    @Test
    void aYearIsShownWithItsHolidaysAndTheDayThatIsAskedFor() throws Exception {
        String page = html("/calendar?year=2026&from=2026-02-13&days=2", Role.SECRETARY);
        assertThat(page)
                .contains("title=\"春节放假\" class=\"rest\"", "title=\"调休上班\" class=\"work\"")
                .contains("2026-02-13 之后 2 个工作日（当日不计）：2026-02-24")
                .doesNotContain("action=\"/office");
        assertThat(html("/calendar?from=x&days=2", Role.SECRETARY)).contains("起算日应写作 2026-11-22");
        assertThat(html("/calendar?from=2026-01-01&days=9999", Role.SECRETARY)).contains("工作日数应为 0 至 375 的整数");
    }

    @Test
    void aYearThatIsSentInIsInUseAtOnceAndNothingOfItIsProvisionalAnyMore() throws Exception {
        String cycle = cycle(2026);
        assertThat(ofNextYear(cycle)).isNotEmpty().allMatch(CycleDeadline::provisional);
        assertThat(calendar.isWorkingDay(HOLIDAY)).isTrue();

        assertThat(send(good, false, Role.OFFICE).getResponse().getRedirectedUrl())
                .isEqualTo("/calendar?year=2027");

        assertThat(calendar.knows(2027)).isTrue();
        assertThat(calendar.isWorkingDay(HOLIDAY)).isFalse();
        assertThat(ofNextYear(cycle))
                .isNotEmpty()
                .noneMatch(CycleDeadline::provisional)
                .noneMatch(day -> day.explanation().contains("暂定"));
        assertThat(audit.of("2027")).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("calendar.arranged");
            assertThat(entry.actor()).isEqualTo("office");
        });
        start.restore();
        assertThat(calendar.knows(2027)).as("read again, as at another node").isTrue();
        assertThat(html("/calendar?year=2027", Role.SECRETARY))
                .contains("office 于")
                .doesNotContain("尚未录入");
    }

    @Test
    void aYearThatIsThereIsReplacedOnlyWhenTheSenderSaysSo() throws Exception {
        send(good, false, Role.OFFICE);
        String other = good.replace("to: 2027-02-11", "to: 2027-02-07");
        MvcResult refused = send(other, false, Role.OFFICE);
        assertThat(faults(refused)).containsExactly("2027 年的放假安排已经有了；确要更换，请勾选“替换已有的安排”");
        assertThat(refused.getFlashMap().get("typed")).isEqualTo(other);
        assertThat(calendar.isWorkingDay(HOLIDAY)).isFalse();
        send(other, true, Role.OFFICE);
        assertThat(calendar.isWorkingDay(HOLIDAY)).isTrue();
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        assertThat(faults(send(good.replace("端午节", "龙舟节"), false, Role.OFFICE))).containsExactly("缺少法定节日：端午节");
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM holiday_year", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFICE")
    void nobodyButTheOfficeSendsAYearIn(Role role) throws Exception {
        assertThat(send(good, false, role).getResponse().getStatus()).isEqualTo(403);
        assertThat(calendar.knows(2027)).isFalse();
    }

    private String cycle(int year) {
        return ((Submission.Accepted<String>) cycles.open("zhaoqing-2023", year, "strict", desk.actor("office")))
                .outcome();
    }

    private List<CycleDeadline> ofNextYear(String cycle) {
        return cycles.deadlines(cycle).stream()
                .filter(day -> day.due().getYear() == 2027)
                .toList();
    }

    private MvcResult send(String text, boolean replace, Role role) throws Exception {
        return mvc.perform(multipart("/office/calendar")
                        .file(new MockMultipartFile(
                                "file", "2027.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)))
                        .param("replace", String.valueOf(replace))
                        .with(somebody(role))
                        .with(csrf()))
                .andReturn();
    }

    private String html(String page, Role role) throws Exception {
        return mvc.perform(get(page).with(somebody(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> faults(MvcResult answer) {
        return ((List<?>) requireNonNull(answer.getFlashMap().get("refused")))
                .stream().map(fault -> ((Fault) fault).message()).toList();
    }

    private static RequestPostProcessor somebody(Role role) {
        return user("office").authorities(new SimpleGrantedAuthority(role.group()));
    }
}
