package org.starbranch.webapps;

import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Keeps the nonce apart and hands every other call on to the shared context. Lives as long as one request, in one thread. */
final class OwnNonce implements InvocationHandler {

    /** Where the engine's archive keeps the nonce of the page just served. */
    static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

    private final ServletContext shared;
    private @Nullable Object nonce;

    OwnNonce(ServletContext shared) {
        this.shared = shared;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || !ATTRIBUTE.equals(arguments[0])) {
            return onShared(method, arguments);
        }
        return switch (method.getName()) {
            case "setAttribute" -> nonce = arguments[1];
            case "getAttribute" -> nonce;
            default -> onShared(method, arguments);
        };
    }

    private @Nullable Object onShared(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
