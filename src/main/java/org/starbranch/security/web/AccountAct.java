package org.starbranch.security.web;

import java.util.Arrays;
import java.util.Optional;

/** What the security administrator is asked about before it is done. */
public enum AccountAct {
    DISABLE("disable", "停用账号", "停用后此人立即不能登录，正在进行的登录随即中断；名下任务和记录都保留。", "账号已停用"),
    ENABLE("enable", "启用账号", "启用后此人可以用原来的密码登录。", "账号已启用"),
    RESET("password", "重置密码", "原密码立即作废，正在进行的登录随即中断；新密码只显示一次，此人登录后必须修改。", "密码已重置"),
    UNLOCK("unlock", "解除登录限制", "此人可以立即再试登录，不用等待；连续输错的记录清零。", "登录限制已解除");

    private final String path;
    private final String title;
    private final String consequence;
    private final String done;

    AccountAct(String path, String title, String consequence, String done) {
        this.path = path;
        this.title = title;
        this.consequence = consequence;
        this.done = done;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** What follows from it, as the page says before it is done. */
    public String consequence() {
        return consequence;
    }

    String done() {
        return done;
    }

    static Optional<AccountAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }
}
