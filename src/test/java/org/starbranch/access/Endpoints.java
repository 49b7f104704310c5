package org.starbranch.access;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Asks the running application for every endpoint it has: those of the engine's REST, of its web applications with their
 * plugins, of Spring MVC and Actuator, and what is served as files. Whatever answers requests in a way that is not known
 * here is a failure.
 */
final class Endpoints {

    private static final String JERSEY = "org.glassfish.jersey.servlet.ServletContainer";
    private static final String SPRING = "dispatcherServlet";

    private final ApplicationContext context;
    private final SortedSet<Endpoint> found = new TreeSet<>();
    private final JaxRsEndpoints resources = new JaxRsEndpoints();

    private Endpoints(ApplicationContext context) {
        this.context = context;
    }

    static SortedSet<Endpoint> of(ApplicationContext context, ServletContext servlets) {
        Endpoints endpoints = new Endpoints(context);
        servlets.getServletRegistrations().values().forEach(endpoints::addServlet);
        context.getBeansOfType(HandlerMapping.class).values().forEach(endpoints::addMapping);
        context.getBeansOfType(SecurityFilterChain.class).values().forEach(endpoints::addSecurity);
        endpoints.found.addAll(endpoints.resources.found());
        return endpoints.found;
    }

    private void addServlet(ServletRegistration servlet) {
        if (JERSEY.equals(servlet.getClassName())) {
            Set<Class<?>> classes = classes(servlet.getInitParameter("jakarta.ws.rs.Application"));
            for (String mapping : servlet.getMappings()) {
                String base = mapping.replaceAll("/\\*$", "");
                classes.forEach(type -> resources.add(base, type));
            }
        } else if (!SPRING.equals(servlet.getName())) {
            throw new AssertionError("an unknown servlet answers " + servlet.getMappings() + ": " + servlet.getName());
        }
    }

    /** The engine's REST is configured as a bean, the web applications by the name of a class. */
    private Set<Class<?>> classes(String application) {
        if (application == null) {
            return context.getBean(ResourceConfig.class).getClasses();
        }
        Class<?> type = ClassUtils.resolveClassName(application, null);
        return ((Application) BeanUtils.instantiateClass(type)).getClasses();
    }

    private void addMapping(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            methods.getHandlerMethods().keySet().forEach(this::addMethod);
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(path -> found.add(Endpoint.of("GET", path)));
            if (urls.getRootHandler() != null || urls.getDefaultHandler() != null) {
                found.add(Endpoint.of("GET", "/"));
            }
        } else if (!isEmptyFunctions(mapping)) {
            throw new AssertionError("an unknown kind of mapping: " + mapping.getClass());
        }
    }

    private void addMethod(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (methods.isEmpty()) {
                found.add(Endpoint.of("ANY", path));
            }
            methods.forEach(method -> found.add(Endpoint.of(method.name(), path)));
        }
    }

    private static boolean isEmptyFunctions(HandlerMapping mapping) {
        return mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null;
    }

    /** Filters of Spring Security that answer by themselves: logins, logout and whatever comes with another kind of login. */
    private void addSecurity(SecurityFilterChain chain) {
        for (Filter filter : chain.getFilters()) {
            String name = filter.getClass().getSimpleName();
            if (filter instanceof AbstractAuthenticationProcessingFilter
                    || filter instanceof LogoutFilter
                    || name.matches(".*(Page|Endpoint|Redirect|Metadata).*")) {
                found.add(Endpoint.of("FILTER", name));
            }
        }
    }
}
