package org.starbranch.webapps.login;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters that carry a login into the engine: of our session to its web applications, by HTTP Basic to its REST. */
@Configuration(proxyBeanMethods = false)
class SessionFilters {

    private static final String PROVIDER = "authentication-provider";

    @Bean
    FilterRegistrationBean<Filter> webApplicationSession() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of(PROVIDER, OneSession.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestBasic() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.setInitParameters(Map.of(PROVIDER, OneSession.class.getName()));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(201);
        return filter;
    }
}
