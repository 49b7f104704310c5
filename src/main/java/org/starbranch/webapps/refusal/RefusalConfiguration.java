package org.starbranch.webapps.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.starbranch.workflow.guard.EngineFailures;

/** Stands before the access rules, so that their refusals at the engine's doors read like all others. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    FilterRegistrationBean<RefusalFilter> engineRefusals(
            ObjectMapper json, EngineFailures failures, FinishedTasks tasks) {
        FilterRegistrationBean<RefusalFilter> filter = new FilterRegistrationBean<>(new RefusalFilter(json, failures, tasks));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
