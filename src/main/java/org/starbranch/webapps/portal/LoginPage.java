package org.starbranch.webapps.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.starbranch.security.LoginHint;
import org.starbranch.security.OtherLogin;

/** The one login. In the sample profile it tells the sample accounts. */
@Controller
class LoginPage {

    private static final List<SampleAccount> SAMPLE = List.of(
            new SampleAccount("secretary01", "支部书记：支部自评、补正、整改"),
            new SampleAccount("member01", "支部委员：确认支部会议"),
            new SampleAccount("assessor1", "党委考核组：考核评分、验收整改（另有 assessor2、assessor3）"),
            new SampleAccount("office", "党委组织部：启动评选、提出建议、公示、台账（另有 office2）"),
            new SampleAccount("committee1", "党委会：表决、决议（另有 committee2、committee3）"),
            new SampleAccount("superior", "市委教育工委：上级评审"),
            new SampleAccount("verifier1", "市委组织部：函询、核查（另有 verifier2）"),
            new SampleAccount("auditor", "纪检：只读查看"),
            new SampleAccount("admin", "系统管理员：Cockpit 与用户管理"));

    private final boolean sample;
    private final List<OtherLogin> others;

    LoginPage(Environment environment, List<OtherLogin> others) {
        this.others = others;
        this.sample = environment.acceptsProfiles(Profiles.of("sample"));
    }

    @GetMapping("/login")
    String login(
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Object problem,
            Model model) {
        model.addAttribute("hint", problem instanceof LoginHint hint ? hint.getMessage() : null);
        model.addAttribute("others", others);
        model.addAttribute("sample", sample ? SAMPLE : null);
        return "login";
    }

    /** A sample account and what it is for. */
    record SampleAccount(String user, String says) {}
}
