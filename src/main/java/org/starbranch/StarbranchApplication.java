package org.starbranch;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.starbranch.operation.RecordVerification;

/** Starts the system. Every date in it is a date in China, so the zone is set before anything reads a clock. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StarbranchApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (RecordVerification.isWanted(args)) {
            System.exit(RecordVerification.run(System.out, args));
        }
        SpringApplication.run(StarbranchApplication.class, args);
    }
}
