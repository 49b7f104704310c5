package org.starbranch.support.cost;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the counter below the connection pool, before the pool opens its first connection. */
@Component
@ConditionalOnProperty(name = "starbranch.counted", matchIfMissing = true)
class CountedPool implements BeanPostProcessor {

    private final CountedDriver.Listener listener;

    CountedPool(CountedDriver.Listener listener) {
        this.listener = listener;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null && !pool.isRunning()) {
            pool.setDataSource(CountedDriver.of(driver(pool), listener));
        }
        return bean;
    }

    private static DriverDataSource driver(HikariDataSource pool) {
        return new DriverDataSource(
                pool.getJdbcUrl(),
                pool.getDriverClassName(),
                pool.getDataSourceProperties(),
                pool.getUsername(),
                pool.getPassword());
    }
}
