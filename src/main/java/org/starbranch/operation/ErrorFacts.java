package org.starbranch.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What an error page knows of the error: its status and the request's number, never a class, a message or a trace. */
@Component
class ErrorFacts extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> all = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", all.getOrDefault("status", 500));
        Object id = request.getAttribute(RequestIds.KEY, RequestAttributes.SCOPE_REQUEST);
        if (id != null) {
            facts.put(RequestIds.KEY, id);
        }
        return facts;
    }
}
