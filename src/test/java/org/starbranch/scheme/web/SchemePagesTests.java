package org.starbranch.scheme.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.starbranch.audit.AuditEntry;
import org.starbranch.audit.AuditTrail;
import org.starbranch.scheme.Confirmations;
import org.starbranch.scheme.Drafts;
import org.starbranch.scheme.Publication;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.support.ProcessTest;

/** The pages on which an office reads schemes, confirms their readings, and brings its own. */
@ProcessTest
class SchemePagesTests {

    private static final String FIRST = "/schemes/zhaoqing-2023/1";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publication publication;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void onlyWhatCameWithTheProgram() {
        LaterVersions.remove(jdbc, repository);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void areReadByTheOfficeAndTheAuditorsAlone(Role role) throws Exception {
        boolean reads = role == Role.OFFICE || role == Role.AUDITOR;
        for (String page : List.of("/schemes", FIRST, FIRST + "/yaml", FIRST + "/workbook")) {
            assertThat(status(page, role)).as(page).isEqualTo(reads ? 200 : 403);
        }
        assertThat(html("/schemes", Role.AUDITOR)).doesNotContain("上传新版本");
        assertThat(html(FIRST, Role.AUDITOR)).doesNotContain("action=\"/office");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFICE")
    void areChangedByTheOfficeAlone(Role role) throws Exception {
        for (String door : List.of("", "/publication", "/discarded", "/confirmations")) {
            assertThat(mvc.perform(post("/office/schemes" + door)
                                    .with(somebody(role))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(door)
                    .isEqualTo(403);
        }
    }

    /** Should one of the doors ever be left open. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFICE")
    void areChangedByTheOfficeAloneBehindTheDoorsToo(Role role) throws Exception {
        Actor other = new Actor("somebody", Set.of(role.group()));
        String page = uploaded(second().getBytes(UTF_8));
        SchemeVersion first = schemes.version("zhaoqing-2023", 1).orElseThrow();
        assertThat(drafts.upload("a: 1".getBytes(UTF_8), other)).isInstanceOf(Submission.Refused.class);
        assertThat(publication.publish(hashOf(page), other)).isInstanceOf(Submission.Refused.class);
        assertThat(drafts.discard(hashOf(page), other)).isFalse();
        assertThat(confirmations.confirm(first, "Z2", other)).isInstanceOf(Submission.Refused.class);
        assertThat(drafts.count()).isEqualTo(1);
        assertThat(schemes.newest("zhaoqing-2023").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void listTenDraftsOnAPageTheNewestFirst() throws Exception {
        for (int i = 1; i <= 11; i++) {
            uploaded("name: 第%d份草稿".formatted(i).getBytes(UTF_8));
        }
        assertThat(html("/schemes", Role.OFFICE)).contains("11 份草稿");
        String all = html("/schemes/drafts", Role.OFFICE) + html("/schemes/drafts?page=2", Role.AUDITOR);
        assertThat(html("/schemes/drafts", Role.OFFICE))
                .contains("第 1 页，共 2 页", "下一页")
                .doesNotContain("上一页");
        for (int i = 1; i <= 11; i++) {
            assertThat(all).containsOnlyOnce("第%d份草稿".formatted(i));
        }
        assertThat(html("/schemes/drafts?page=x", Role.OFFICE)).contains("第 1 页");
        assertThat(html("/schemes/drafts?page=9", Role.OFFICE)).contains("第 9 页");
    }

    @Test
    void takeALineForEditorsAsNoChange() throws Exception {
        String text =
                schemes.version("zhaoqing-2023", 1).orElseThrow().document().yaml();
        String other = text.replaceFirst(
                "# yaml-language-server:[^\n]*", "# yaml-language-server: \\$schema=https://x/y.json");
        assertThat(other).isNotEqualTo(text);
        assertThat(faults(upload(other.getBytes(UTF_8)))).containsExactly("内容与已发布的第 1 版完全相同，没有改动");
        String draft = uploaded(second().getBytes(UTF_8));
        assertThat(html(draft, Role.OFFICE)).contains("没有错误", "确认发布第 2 版？");
    }

    @Test
    void showEveryVersionWithHashTimeAndOpenReadings() throws Exception {
        SchemeVersion first = schemes.version("zhaoqing-2023", 1).orElseThrow();
        int open = schemes.byHash(first.code(), first.hash()).assumptions().size();
        assertThat(html("/schemes", Role.OFFICE))
                .contains(
                        "zhaoqing-2023",
                        "第 1 版",
                        "已发布",
                        first.hash(),
                        "随系统发布",
                        "#readings\">" + open + "</a>",
                        "上传新版本");
    }

    @Test
    void showTheRubricAsATreeThatNeedsNoScript() throws Exception {
        assertThat(html(FIRST, Role.OFFICE))
                .containsSubsequence(
                        "<details", "共性指标", "70 分", "<details", "基本组织", "10 分", "<details", "规范设置", "5 分", "org_setup")
                .contains("步长：0.5", "原文行号：83", "刚性：软性", "材料形式：文件", "评分表：支部自评、党委考核")
                .contains("不超过10%", "发生意识形态事件", "明星书记人才库", "11-15")
                .doesNotContain("<script");
    }

    @Test
    void computeTheCapsForARosterThatIsTypedIn() throws Exception {
        assertThat(html(FIRST + "?roster=26", Role.OFFICE))
                .containsSubsequence(
                        "5 星", "26 × 10% = 2.6", ">2<", "4 星", "26 × 20% = 5.2", ">5<", "26 × 30% = 7.8", ">7<");
        for (String wrong : List.of("0", "-1", "x", "100001", "99999999999", "2.5")) {
            assertThat(html(FIRST + "?roster=" + wrong, Role.OFFICE)).doesNotContain(" × ");
        }
    }

    @Test
    void recordWhoConfirmsAReadingAndWhen() throws Exception {
        String hash = schemes.version("zhaoqing-2023", 1).orElseThrow().hash();
        assertThat(confirm("Z2").getResponse().getRedirectedUrl()).isEqualTo(FIRST + "#readings");
        assertThat(html(FIRST, Role.AUDITOR)).contains("已确认 office ", "待确认");
        AuditEntry last =
                audit.of("zhaoqing-2023").get(audit.of("zhaoqing-2023").size() - 1);
        assertThat(List.of(last.actor(), last.action())).containsExactly("office", "scheme.confirmed");
        assertThat(last.detail()).contains("Z2", "左闭右开");
        assertThat(faults(confirm("Z2"))).containsExactly("Z2 已经确认过");
        assertThat(faults(confirm("Z99"))).containsExactly("没有编号为“Z99”的理解");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM scheme_confirmation WHERE hash = ?", Integer.class, hash))
                .isEqualTo(1);
    }

    @Test
    void keepADraftWithAllItsFaultsAndGiveItBackAsItWas() throws Exception {
        String text = second().replace("total: 100", "total: 101").replace("scope: rating", "scope: everything");
        String page = uploaded(text.getBytes(UTF_8));
        assertThat(html(page, Role.OFFICE))
                .contains(" 个错误", "理解，见下", "与标明的 101 分不符", "应当是其中之一", "工作表“方案”", "工作表“一票否决”第4行C列", "有错误，还不能发布")
                .doesNotContain("确认发布");
        assertThat(mvc.perform(get(page + "/yaml").with(somebody(Role.OFFICE)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .isEqualTo(text);
        assertThat(faults(publish(page))).isNotEmpty();
        assertThat(schemes.newest("zhaoqing-2023").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void takeBackTheWorkbookThatTheyGiveOut() throws Exception {
        byte[] workbook = mvc.perform(get(FIRST + "/workbook").with(somebody(Role.OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String page = uploaded(workbook);
        assertThat(html(page + "/diff", Role.OFFICE)).contains("内容相同");
        assertThat(html(page, Role.OFFICE)).contains("没有错误", "版本号应当是 2");
    }

    @Test
    void sayWhatIsNotAsItWas() throws Exception {
        String page = uploaded(second().getBytes(UTF_8));
        assertThat(html(page + "/diff", Role.AUDITOR))
                .contains("新增 0 项，修改 2 项，删除 0 项", "版本号", "百分比", "<del>10</del>", "<ins>15</ins>");
        assertThat(status(page + "/diff?from=7", Role.OFFICE)).isEqualTo(404);
        assertThat(status(FIRST + "/diff", Role.OFFICE)).isEqualTo(404);
    }

    @Test
    void publishOnceForGoodAndWithItsForms() throws Exception {
        String page = uploaded(second().getBytes(UTF_8));
        assertThat(html(page, Role.OFFICE)).contains("确认发布第 2 版？", "不能再改，也不能撤回");
        assertThat(publish(page).getResponse().getRedirectedUrl()).isEqualTo("/schemes/zhaoqing-2023/2");
        SchemeVersion version = schemes.newest("zhaoqing-2023").orElseThrow();
        assertThat(version.version()).isEqualTo(2);
        assertThat(version.publishedBy()).isEqualTo("office");
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("评分表 zhaoqing-2023 " + version.hash().substring(0, 8))
                        .list())
                .singleElement()
                .satisfies(deployment -> assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                        .contains("zhaoqing-2023-" + version.hash().substring(0, 8) + "-self.form"));
        assertThat(drafts.count()).isZero();
        assertThat(html("/schemes/zhaoqing-2023/2", Role.AUDITOR)).contains("已发布", "office", "待确认");
        assertThat(html("/schemes/zhaoqing-2023/2/diff", Role.AUDITOR)).contains("与第 1 版比较");
        assertThat(audit.of("zhaoqing-2023"))
                .extracting(AuditEntry::action)
                .contains("scheme.uploaded", "scheme.published");
        assertThat(publish(page).getResponse().getStatus()).isEqualTo(409);
    }

    @Test
    void refuseAnyVersionButTheNextAndAnyProcessThatIsNotThere() throws Exception {
        assertThat(obstacles(second().replace("version: 2", "version: 3"))).contains("版本号应当是 2");
        assertThat(faults(upload(schemes.newest("zhaoqing-2023")
                        .orElseThrow()
                        .document()
                        .yaml()
                        .getBytes(UTF_8))))
                .containsExactly("内容与已发布的第 1 版完全相同，没有改动");
        assertThat(publish(uploaded(second().getBytes(UTF_8))).getResponse().getStatus())
                .isEqualTo(302);
        assertThat(obstacles(second().replace("percent: 15", "percent: 12"))).contains("版本号应当是 3");
    }

    @Test
    void discardADraftOnce() throws Exception {
        String page = uploaded(second().getBytes(UTF_8));
        assertThat(html(page, Role.OFFICE)).contains("确认删除这份草稿");
        assertThat(act("/office/schemes/discarded", hashOf(page)).getResponse().getRedirectedUrl())
                .isEqualTo("/schemes/drafts");
        assertThat(status(page, Role.OFFICE)).isEqualTo(404);
        assertThat(act("/office/schemes/discarded", hashOf(page)).getResponse().getStatus())
                .isEqualTo(409);
        assertThat(publish(page).getResponse().getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004damaged", "a\u0000b"})
    void takeNoFileThatCannotBeRead(String content) throws Exception {
        assertThat(faults(upload(content.getBytes(UTF_8)))).hasSize(1);
        assertThat(drafts.count()).isZero();
    }

    @Test
    void takeNoOtherCodeOfCharactersAndNothingTooLarge() throws Exception {
        assertThat(faults(upload("name: 方案".getBytes(Charset.forName("GB18030")))))
                .singleElement()
                .asString()
                .contains("UTF-8");
        assertThat(faults(upload("a".repeat(1_000_001).getBytes(UTF_8))))
                .singleElement()
                .asString()
                .contains("太大");
        assertThat(faults(upload(new byte[(3 << 20) + 1]))).containsExactly("文件太大，最多 3 MB");
    }

    @Test
    void keepWhatIsNoSchemeAtAllToo() throws Exception {
        for (String text : List.of(
                "just words",
                "a: [",
                "- a\n- b",
                "code: '../../x'\nversion: 99999999\nname: <script>alert(1)</script>")) {
            String page = uploaded(text.getBytes(UTF_8));
            assertThat(html(page, Role.OFFICE)).contains("个错误").doesNotContain("<script>");
            assertThat(mvc.perform(get(page + "/yaml").with(somebody(Role.OFFICE)))
                            .andReturn()
                            .getResponse()
                            .getHeader("Content-Disposition"))
                    .matches("attachment; filename=\"scheme-draft-[0-9a-f]{8}\\.yaml\"");
        }
        assertThat(html("/schemes", Role.OFFICE)).contains("4 份草稿");
        assertThat(html("/schemes/drafts", Role.OFFICE)).contains("（无法读出名称）").doesNotContain("<script>");
    }

    @Test
    void keepTheSameTextOnceAndNotMoreThanThirty() throws Exception {
        assertThat(uploaded(second().getBytes(UTF_8)))
                .isEqualTo(uploaded(second().replace("\n", "\r\n").getBytes(UTF_8)));
        for (int i = 1; i < 30; i++) {
            uploaded(("a: " + i).getBytes(UTF_8));
        }
        assertThat(faults(upload("a: 30".getBytes(UTF_8)))).containsExactly("草稿已有 30 份，请先删除不用的");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemes/zhaoqing-2023/9",
                "/schemes/zhaoqing-2023/x",
                "/schemes/zhaoqing-2023/01",
                "/schemes/nothing/1",
                "/schemes/drafts/0",
                "/schemes/drafts/0/yaml",
                "/schemes/zhaoqing-2023/9/workbook",
                "/schemes/zhaoqing-2023/9/diff"
            })
    void doNotKnowWhatNobodyKnows(String page) throws Exception {
        assertThat(status(page, Role.OFFICE)).isEqualTo(404);
    }

    /** The shipped scheme as its second version, with more places for five stars. */
    private String second() {
        return schemes.version("zhaoqing-2023", 1)
                .orElseThrow()
                .document()
                .yaml()
                .replace("version: 1", "version: 2")
                .replace("percent: 10", "percent: 15");
    }

    private String obstacles(String text) throws Exception {
        return html(uploaded(text.getBytes(UTF_8)), Role.OFFICE);
    }

    private MvcResult confirm(String assumption) throws Exception {
        return mvc.perform(post("/office/schemes/confirmations")
                        .param("code", "zhaoqing-2023")
                        .param("version", "1")
                        .param("assumption", assumption)
                        .with(somebody(Role.OFFICE))
                        .with(csrf()))
                .andReturn();
    }

    private MvcResult upload(byte[] content) throws Exception {
        return mvc.perform(multipart("/office/schemes")
                        .file(new MockMultipartFile("file", "../../x.exe", "text/html", content))
                        .with(somebody(Role.OFFICE))
                        .with(csrf()))
                .andReturn();
    }

    /** The page of the draft. */
    private String uploaded(byte[] content) throws Exception {
        String page = upload(content).getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/schemes/drafts/");
        return requireNonNull(page);
    }

    private MvcResult publish(String page) throws Exception {
        return act("/office/schemes/publication", hashOf(page));
    }

    private MvcResult act(String door, String hash) throws Exception {
        return mvc.perform(post(door)
                        .param("hash", hash)
                        .with(somebody(Role.OFFICE))
                        .with(csrf()))
                .andReturn();
    }

    private static String hashOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(MvcResult result) {
        Map<String, ?> flash = result.getFlashMap();
        assertThat(flash).containsKey("refused");
        return ((List<Fault>) requireNonNull(flash.get("refused")))
                .stream().map(Fault::message).toList();
    }

    private int status(String page, Role role) throws Exception {
        return mvc.perform(get(page).with(somebody(role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String html(String page, Role role) throws Exception {
        MvcResult result = mvc.perform(get(page).with(somebody(role))).andReturn();
        assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
        return result.getResponse().getContentAsString(UTF_8);
    }

    private static RequestPostProcessor somebody(Role role) {
        return user("office").authorities(new SimpleGrantedAuthority(role.group()));
    }
}
