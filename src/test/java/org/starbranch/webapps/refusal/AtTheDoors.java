package org.starbranch.webapps.refusal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.starbranch.support.mysql.MySqlTest;

/** Several people knock at the doors of the real server at once, on a real MySQL. All these tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MySqlTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Crossroads.class)
@interface AtTheDoors {}
