package org.starbranch.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A story on the real engine with the real features: H2 in memory, the sample college with its accounts, no cycle yet,
 * jobs run only when the story says so. All stories share one context; each begins with empty tables beside the college.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"sample", "test"})
@ExtendWith(FreshYear.class)
public @interface ProcessTest {}
