package org.starbranch.member;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.starbranch.member.Member.Exemption;
import org.starbranch.shared.FormFields;

/**
 * Reads the list that a secretary types or pastes: a line for each member, his name, and behind a comma or a tab why he
 * asks not to be rated. Numbers of a list are left out. What looks like the number of an identity card or a telephone is
 * refused: it has no place here.
 */
final class TypedMembers {

    /** Members of one branch at most; each is a question of its ballot. */
    static final int MOST = 200;

    private static final Pattern LISTED = Pattern.compile("^[0-9]{1,3}\\s*[.、．)）\\s]\\s*");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]{4,}");
    private static final Pattern BREAK = Pattern.compile("\\s*[,，;；\\t]\\s*");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_REASON = 200;

    private final String field;
    private final FormFields form;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private TypedMembers(FormFields form, String field) {
        this.form = form;
        this.field = field;
    }

    /** Leaves a fault in the form for each line that is wrong. */
    static List<Member> read(FormFields form, String field) {
        TypedMembers typed = new TypedMembers(form, field);
        form.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(typed::line);
        int count = typed.members.size();
        form.require(count > 0, field, "请填写党员名单，每行一名");
        form.require(count <= MOST, field, "名单有%d名，最多%d名".formatted(count, MOST));
        return List.copyOf(typed.members);
    }

    private void line(String line) {
        String[] cells = BREAK.split(LISTED.matcher(line).replaceFirst(""), 2);
        String name = cells[0].strip();
        String reason = cells.length > 1 ? cells[1].strip() : "";
        String where = "第%d行：".formatted(members.size() + 1);
        form.require(!name.isEmpty() && name.length() <= LONGEST_NAME, field, where + "姓名应为1至20字");
        form.require(!DIGITS.matcher(line).find(), field, where + "请只写姓名，不要写证件号或电话");
        form.require(names.add(name), field, where + "“" + name + "”重名，请加注区分，如“李伟（大）”");
        form.require(reason.length() <= LONGEST_REASON, field, where + "暂不列入的理由不能超过200字");
        members.add(new Member(
                "m%02d".formatted(members.size() + 1),
                name,
                reason.isEmpty() ? Exemption.NONE : Exemption.APPLIED,
                reason));
    }
}
