package org.starbranch.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.support.Browser;
import org.starbranch.support.Canary;

/**
 * Puts a {@link Canary} in the place of every text that somebody has typed in two years, and looks at it with a browser
 * wherever it is shown: in our pages, the Tasklist and Cockpit.
 */
class TypedTexts {

    /** Tables with nothing that people type, or whose rows must not change. */
    private static final String UNTOUCHED = "^(ACT_|flyway|AUDIT|SCHEME|NUMBER)";

    /** Columns that are wide because they hold several codes, or what nobody ever sees. */
    private static final Set<String> CODES =
            Set.of("TOTAL_EXACT", "BRANCHES", "VOTED_ORDER", "POINTS", "ITEMS", "VISITORS", "PASSWORD_HASH");

    private final JdbcTemplate jdbc;
    private final TaskService tasks;
    private final Cycles cycles;

    TypedTexts(JdbcTemplate jdbc, TaskService tasks, Cycles cycles) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.cycles = cycles;
    }

    void lookEverywhere(int port) {
        try (Canary canary = new Canary()) {
            itSingsWhereATextIsNotKeptApart(port, canary);
            assertThat(plant(canary)).isGreaterThan(40);
            plantInTheEngine(canary);
            as("office", port, canary, look -> ourPages().forEach(look::atPage));
            for (String user : List.of("secretary01", "assessor1", "committee1", "superior")) {
                as(user, port, canary, look -> {
                    look.atPage("/");
                    look.atTasklist(everyTask());
                });
            }
            as("admin", port, canary, look -> look.atCockpit(assessment()));
            assertThat(canary.calls()).as("calls home").isZero();
        }
    }

    private static void as(String user, int port, Canary canary, Consumer<Look> looks) {
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.login(user);
            looks.accept(new Look(browser, canary));
            browser.screenshot("typed-texts-" + user);
        }
    }

    /** Or else its silence elsewhere would prove nothing. */
    private static void itSingsWhereATextIsNotKeptApart(int port, Canary canary) {
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.driver().get(canary.cage());
            await().untilAsserted(() -> assertThat(canary.calls()).isPositive());
            assertThat(canary.found(browser)).hasSizeGreaterThan(3).asString().contains("it sang");
        }
        canary.forget();
    }

    /** Returns how many columns of ours hold it now. */
    private long plant(Canary canary) {
        List<Map<String, Object>> columns = jdbc.queryForList(
                "SELECT table_name, column_name, character_maximum_length AS width FROM information_schema.columns"
                        + " WHERE table_schema = 'PUBLIC' AND data_type = 'CHARACTER VARYING'"
                        + " AND (character_maximum_length >= 100 OR column_name LIKE '%NAME')"
                        + " AND character_maximum_length >= 30 AND NOT REGEXP_LIKE(table_name, ?)",
                UNTOUCHED);
        return columns.stream()
                .filter(column -> !CODES.contains(String.valueOf(column.get("COLUMN_NAME"))))
                .filter(column -> plant(canary, column) > 0)
                .count();
    }

    private int plant(Canary canary, Map<String, Object> column) {
        Object name = column.get("COLUMN_NAME");
        return jdbc.update(
                "UPDATE " + column.get("TABLE_NAME") + " SET " + name + " = ? WHERE " + name + " <> ''",
                canary.fitting(((Number) Objects.requireNonNull(column.get("WIDTH"))).intValue()));
    }

    private void plantInTheEngine(Canary canary) {
        String text = canary.fitting(255);
        jdbc.update("UPDATE ACT_RU_TASK SET NAME_ = ?, DESCRIPTION_ = ?", text, text);
        jdbc.update("UPDATE ACT_HI_TASKINST SET NAME_ = ?, DESCRIPTION_ = ?", text, text);
        jdbc.update("UPDATE ACT_ID_USER SET FIRST_ = ?, LAST_ = ?", text, text);
        jdbc.update(
                "UPDATE ACT_RU_VARIABLE SET TEXT_ = ? WHERE TYPE_ = 'string' AND TEXT_ NOT LIKE '%::%'",
                canary.fitting(4000));
        tasks.createTaskQuery().list().forEach(task -> tasks.createComment(task.getId(), null, canary.fitting(2000)));
    }

    private List<String> ourPages() {
        List<String> pages = new ArrayList<>(List.of("/", "/cycles", "/ledger", "/ledger/B01"));
        for (Cycle cycle : cycles.all()) {
            String path = "/cycles/" + cycle.code();
            pages.addAll(List.of(path, path + "/results"));
            cycles.rated(cycle.code()).forEach(entry -> pages.add(path + "/branches/" + entry.branch()));
        }
        jdbc.queryForList("SELECT DISTINCT cycle_code FROM notice", String.class)
                .forEach(cycle -> pages.add("/notices/" + cycle));
        jdbc.query("SELECT cycle_code, receipt FROM objection", row -> {
            pages.add("/notices/" + row.getString(1) + "/objections/" + row.getString(2));
        });
        return pages;
    }

    /** The list of the Tasklist that leaves nothing out. */
    private String everyTask() {
        return String.valueOf(jdbc.queryForObject("SELECT ID_ FROM ACT_RU_FILTER WHERE NAME_ = '全部'", String.class));
    }

    /** The process instance of a branch that waits for its assessment. */
    private String assessment() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_AssessBranch")
                .list()
                .get(0)
                .getProcessInstanceId();
    }

    /** One person's look at page after page. */
    private record Look(Browser browser, Canary canary) {

        private static final By TABS = By.cssSelector(".nav-tabs a");

        void atPage(String page) {
            browser.open(page);
            browser.find("main");
            isShownAsText(page);
        }

        /** The list, the form, and what stands beside it in other tabs. */
        void atTasklist(String filter) {
            browser.open("/camunda/app/tasklist/default/#/?filter=" + filter);
            browser.find(".task a").click();
            browser.find(".fjs-form");
            eachTab();
        }

        void atCockpit(String instance) {
            browser.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
            browser.find(".nav-tabs a");
            eachTab();
        }

        /** At least one of the tabs shows it; what is nowhere to be seen has not been looked at. */
        private void eachTab() {
            int tabs = browser.driver().findElements(TABS).size();
            int shown = 0;
            for (int tab = 0; tab < tabs; tab++) {
                WebElement next = browser.driver().findElements(TABS).get(tab);
                browser.driver().executeScript("arguments[0].click()", next);
                await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
                isText("tab " + tab + " of " + browser.driver().getCurrentUrl());
                shown += canary.isRead(browser) ? 1 : 0;
            }
            assertThat(shown).as("tabs that show it").isPositive();
        }

        private void isShownAsText(String page) {
            await(page).atMost(Duration.ofSeconds(20)).until(() -> canary.isRead(browser));
            isText(page);
        }

        private void isText(String page) {
            assertThat(canary.found(browser)).as(page).isEmpty();
            assertThat(canary.isReckoned(browser))
                    .as("reckoned out on %s", page)
                    .isFalse();
        }
    }
}
