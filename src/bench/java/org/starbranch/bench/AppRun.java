package org.starbranch.bench;

import java.util.TimeZone;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.starbranch.StarbranchApplication;
import org.starbranch.sample.LargeCollege;

/**
 * The application in a process of its own: the real server with the real features and a college as large as the largest
 * round needs. It obeys the same commands as a bare engine, and tells its port.
 */
public final class AppRun {

    private AppRun() {}

    /** @param arguments URL, user, password of the database, size of the college, and {@code count} where counts are wanted */
    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        Tally tally = new Tally();
        boolean counted = arguments.length > 4;
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(StarbranchApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("sample", "test")
                .properties(
                        "server.port=0",
                        "starbranch.counted=" + counted,
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "logging.level.root=ERROR",
                        "spring.main.banner-mode=off")
                .initializers((GenericApplicationContext fresh) ->
                        fresh.registerBean("tally", Tally.class, () -> tally, bean -> bean.setPrimary(true)))
                .run(
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2]);
        context.getBean(LargeCollege.class).growTo(Integer.parseInt(arguments[3]));
        DataSource pool = context.getBean(DataSource.class);
        System.out.println("=port " + context.getWebServer().getPort());
        AppChain chain = new AppChain(context);
        Bench.answer(new Load(chain), chain, tally, pool);
    }
}
