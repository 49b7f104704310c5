package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** Whoever watches in Cockpit or works in the Tasklist reads Chinese. */
@BrowserTest
class ApplicationsInChineseIT {

    private static final String RATING = RatedYear.CYCLE + "/B01";

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    private final Map<String, Set<String>> found = new TreeMap<>();

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        desk.runJobs();
    }

    @AfterEach
    void noBatchStays() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
    }

    @Test
    void theAdministratorReadsChineseInCockpit() {
        ProcessInstance cycle = desk.instance("annual-cycle", RatedYear.CYCLE);
        ProcessInstance rating = desk.instance("branch-rating", RATING);
        runtime.deleteProcessInstancesAsync(List.of(rating.getId()), "");
        EnglishWords english = new EnglishWords(names());
        try (Browser administrator = Browser.atTheDesk(port)) {
            administrator.login("admin");
            open(administrator, english, "dashboard", "当前");
            open(administrator, english, "processes", "已部署的流程定义");
            open(administrator, english, "decisions", "决策");
            open(administrator, english, "tasks", "按用户组统计");
            open(administrator, english, "repository", "部署");
            open(administrator, english, "batch", "进行中的批量操作");
            administrator.find("td.uuid a").click();
            administrator.sees("作业总数");
            look(administrator, english, "cockpit-batch-details");
            open(administrator, english, "process-definition/" + cycle.getProcessDefinitionId() + "/runtime", "定义标识");
            openTabs(administrator, english, "cockpit-definition", ".ctn-content-bottom");
            administrator.find(".btn-suspend-action").click();
            administrator.sees("确定要暂停该流程定义吗？");
            look(administrator, english, "cockpit-suspend");
            open(administrator, english, "process-instance/" + cycle.getId() + "/runtime", "业务编号");
            openTabs(administrator, english, "cockpit-cycle", ".ctn-content-bottom");
            open(administrator, english, "process-instance/" + rating.getId() + "/runtime", RATING);
            openTabs(administrator, english, "cockpit-rating", ".ctn-content-bottom");
            administrator.find("[cam-widget-header] .glyphicon-home").click();
            administrator.sees("系统管理");
            look(administrator, english, "cockpit-menu");
        }
        assertThat(found).allSatisfy((page, words) -> assertThat(words).isEmpty());
    }

    @Test
    void theSecretaryReadsChineseInTheTasklist() {
        somethingIsRecorded();
        try (Browser desk = Browser.atTheDesk(port)) {
            openTask(desk, "tasklist");
        }
        try (Browser phone = Browser.onThePhone(port)) {
            openTask(phone, "tasklist-phone");
        }
        assertThat(found).allSatisfy((page, words) -> assertThat(words).isEmpty());
    }

    /** So that the history has something to tell. */
    private void somethingIsRecorded() {
        String task = desk.task(RATING, "Task_SelfAssess").getId();
        desk.as("admin").doing(() -> {
            tasks.setPriority(task, 60);
            tasks.setDescription(task, "请尽快");
            tasks.addCandidateGroup(task, "committee-member");
            return tasks.createComment(task, null, "请于周五前完成");
        });
    }

    private void openTask(Browser secretary, String picture) {
        EnglishWords english = new EnglishWords(names());
        secretary.login("secretary01");
        secretary.open("/camunda/app/tasklist/default/#/?task="
                + desk.task(RATING, "Task_SelfAssess").getId());
        secretary.find("[id$='-Field_score_org_setup']");
        look(secretary, english, picture);
        openTabs(secretary, english, picture, ".task-details");
    }

    private void open(Browser administrator, EnglishWords english, String page, String text) {
        administrator.open("/camunda/app/cockpit/default/#/" + page);
        administrator.sees(text);
        look(administrator, english, "cockpit-" + page.replaceAll("[:/].*", ""));
    }

    private void openTabs(Browser browser, EnglishWords english, String picture, String part) {
        List<WebElement> tabs = browser.driver().findElements(By.cssSelector(part + " .nav-tabs a"));
        assertThat(tabs).hasSizeGreaterThan(3);
        for (int tab = 1; tab < tabs.size(); tab++) {
            tabs.get(tab).click();
            look(browser, english, picture + "-" + tab);
        }
    }

    private void look(Browser browser, EnglishWords english, String picture) {
        found.put(picture, english.on(browser));
        browser.screenshot(picture);
    }

    /** What our own data is called: processes, files, accounts, groups, variables and what they hold. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(RatedYear.CYCLE));
        repository.createProcessDefinitionQuery().list().forEach(process -> names.add(process.getKey()));
        repository.createDeploymentQuery().list().forEach(deployment -> names.addAll(names(deployment)));
        identity.createUserQuery().list().forEach(user -> names.add(user.getId()));
        identity.createGroupQuery().list().forEach(group -> names.add(group.getId()));
        runtime.createVariableInstanceQuery().list().forEach(variable -> names.addAll(names(variable)));
        return names;
    }

    private static List<String> names(VariableInstance variable) {
        return variable.getValue() instanceof String text
                ? List.of(variable.getName(), text)
                : List.of(variable.getName());
    }

    private Set<String> names(Deployment deployment) {
        Set<String> names = new TreeSet<>(repository.getDeploymentResourceNames(deployment.getId()));
        names.add(deployment.getName());
        return names;
    }
}
