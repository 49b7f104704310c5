package org.starbranch.webapps;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;

/** A request that sees the shared servlet context with a nonce that belongs to this request alone. */
final class OwnNonceRequest extends HttpServletRequestWrapper {

    private final ServletContext context;

    OwnNonceRequest(HttpServletRequest request) {
        super(request);
        this.context = withOwnNonce(request.getServletContext());
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonceRequest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, new OwnNonce(shared));
    }
}
