package org.starbranch.security;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.security.Knock.Door;
import org.starbranch.shared.Actor;

/**
 * Puts into the record who came in, who left, and who was refused: the account, the address, the outcome. A name that is
 * no account's is never written, because now and then it is a password in the wrong field.
 *
 * <p>Nobody floods the record: a program that sends its password with each request has one line for each address and
 * day, and who fails again and again has a line where his series begins and one wherever he must wait longer than before.
 */
@Component
@Transactional
class LoginRecord {

    private static final String NOBODYS = "login";

    private final AuditTrail trail;
    private final AccountRows rows;

    LoginRecord(AuditTrail trail, AccountRows rows) {
        this.trail = trail;
        this.rows = rows;
    }

    /** @param first whether he has not been noted today at this address, or has failed since */
    void cameIn(Knock knock, boolean first) {
        if (knock.door() == Door.PAGE) {
            record(knock.userId(), "login.in", "登录，" + from(knock.address()));
        } else if (knock.isByProgram() && first) {
            record(knock.userId(), "login.in", "程序登录（当日首次），" + from(knock.address()));
        }
    }

    /** Somebody for whom the login service vouches; names and passwords of ours are told above. */
    @EventListener
    void cameIn(AuthenticationSuccessEvent event) {
        Authentication login = event.getAuthentication();
        if (!(login.getPrincipal() instanceof LoggedIn.ByPassword)) {
            record(login.getName(), "login.in", "由统一身份认证登录，" + from(Knock.address(login)));
        }
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        Authentication login = event.getAuthentication();
        record(login.getName(), "login.out", "退出，登录时" + from(Knock.address(login)));
    }

    void refused(Knock knock, Guesses.Step step) {
        String words = "登录未成功，%s%s".formatted(from(knock.address()), step.words());
        if (step.count() == Guesses.ANYBODY) {
            trail.record(Actor.PUBLIC, "login.refused", NOBODYS, words);
        } else if (rows.find(knock.userId()).isPresent()) {
            trail.record(Actor.PUBLIC, "login.refused", knock.userId(), words);
        }
    }

    private void record(String userId, String action, String words) {
        trail.record(new Actor(userId, Set.of()), action, userId, words);
    }

    private static String from(String address) {
        return "来自" + (address.isEmpty() ? "未知地址" : address);
    }
}
