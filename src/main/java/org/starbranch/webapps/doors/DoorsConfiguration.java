package org.starbranch.webapps.doors;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the door keeper right behind the filters that carry a login into the engine. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

    @Bean
    FilterRegistrationBean<DoorKeeper> doorKeeper(Login login, Readers readers) {
        var registration = new FilterRegistrationBean<>(new DoorKeeper(OpenDoors.shipped(), login, readers));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(202);
        return registration;
    }
}
