package org.starbranch.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/**
 * An account as the security administrator asks for it.
 *
 * @param userId as typed; kept in small letters
 * @param name as people write it, the family name first; at most 60 characters
 */
public record NewAccount(String userId, String name, Set<Role> roles) {

    static final int LONGEST_NAME = 60;

    public NewAccount {
        userId = UserIds.normal(userId);
        name = name.strip();
        roles = Set.copyOf(roles);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!UserIds.isAllowed(userId)) {
            faults.add(new Fault("userId", "用户名为2至64位小写字母、数字或 . _ -，以字母或数字开头；system 和 public 不能使用"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "请填写姓名，不超过" + LONGEST_NAME + "字"));
        }
        if (Separation.isBroken(roles)) {
            faults.add(Separation.FAULT);
        }
        return faults;
    }
}
