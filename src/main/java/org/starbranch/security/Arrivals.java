package org.starbranch.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.starbranch.security.Account.Source;
import org.starbranch.shared.Role;

/** Who may not come in although a directory knows him. */
final class Arrivals {

    private Arrivals() {}

    /** @throws ArrivalRefused for a name that is no login name, or one that is somebody else's here */
    static void check(String userId, Source source, Optional<Account> known, Set<Role> roles) {
        if (!UserIds.isAllowed(userId)) {
            throw new ArrivalRefused("目录中的用户名不能作为登录名：" + userId);
        }
        known.ifPresent(account -> check(account, source));
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        known.ifPresent(account -> all.addAll(account.given()));
        if (Separation.isBroken(all)) {
            throw new ArrivalRefused("一个账号不能兼任两种管理员：" + userId);
        }
    }

    private static void check(Account account, Source source) {
        if (account.source() != source) {
            throw new ArrivalRefused("登录名已由另一来源的账号使用：" + account.userId());
        }
        if (!account.isActive()) {
            throw new ArrivalRefused("账号已停用：" + account.userId());
        }
    }
}
