package org.starbranch.operation;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Gives each request a number of its own: in every line of the log, in the answer's header, in problem documents and on
 * the error page. So a complaint finds its lines without a name in the log. A number that a caller sends counts nothing:
 * he could take somebody else's. A listener, because the server itself still has something to say after the last filter.
 */
@Component
class RequestIds implements ServletRequestListener {

    static final String KEY = "requestId";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        String id = next();
        event.getServletRequest().setAttribute(KEY, id);
        MDC.put(KEY, id);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(KEY);
    }

    private String next() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
