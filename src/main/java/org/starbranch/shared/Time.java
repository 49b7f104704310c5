package org.starbranch.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time in the whole system is the time in China. */
@Configuration(proxyBeanMethods = false)
public class Time {

    /** The zone of every date in the system. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    SteerableClock clock() {
        return new SteerableClock(Clock.system(CHINA));
    }
}
