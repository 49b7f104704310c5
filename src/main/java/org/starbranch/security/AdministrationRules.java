package org.starbranch.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/** What the security administrator may not do, whatever he is asked for. */
@Component
class AdministrationRules {

    private static final int LONGEST_REASON = 200;

    private final AccountRows rows;

    AdministrationRules(AccountRows rows) {
        this.rows = rows;
    }

    /** Faults of any act: who acts, and why. */
    List<Fault> ofAct(Actor actor, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (!actor.is(Role.SECURITY_ADMINISTRATOR)) {
            faults.add(Fault.of("只有安全管理员可以管理账号"));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "请填写理由，不超过" + LONGEST_REASON + "字"));
        }
        return faults;
    }

    /** Faults of an act on somebody's account: nobody acts on his own. */
    List<Fault> ofActOn(Account account, Actor actor, String reason) {
        List<Fault> faults = ofAct(actor, reason);
        if (account.userId().equals(actor.userId())) {
            faults.add(Fault.of("不能对自己的账号做这件事，请由另一名安全管理员办理"));
        }
        return faults;
    }

    /**
     * The fault of taking these roles from somebody, where one of the three administrators would be left without anybody
     * who can log in. Locks those who hold them, so that two do not leave at once.
     */
    Optional<Fault> ofLosing(Account account, Collection<Role> lost) {
        return Separation.ADMINISTRATORS.stream()
                .sorted()
                .filter(lost::contains)
                .filter(role -> rows.lockActive(role).equals(List.of(account.userId())))
                .map(role -> Fault.of("这是最后一个启用的" + role.title() + "，请先启用或任命另一人"))
                .findFirst();
    }
}
