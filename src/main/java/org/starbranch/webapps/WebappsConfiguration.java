package org.starbranch.webapps;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts our part in front of the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebappsConfiguration {

    @Bean
    FilterRegistrationBean<CspNonceFilter> cspNonceFilter() {
        var registration = new FilterRegistrationBean<>(new CspNonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
