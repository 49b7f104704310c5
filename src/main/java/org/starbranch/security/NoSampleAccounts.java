package org.starbranch.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses to run in production on a database that holds the sample college, whose passwords everybody knows. */
@Component
@Profile("production")
@Order(-1)
class NoSampleAccounts implements ApplicationRunner {

    /** The password of every sample account. */
    private static final String SAMPLE = "starbranch";

    private final Accounts accounts;

    NoSampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.exists("secretary01") || accounts.has("secadmin", SAMPLE)) {
            throw new IllegalStateException("这个数据库里有样例账号，不能用于正式运行。请换一个空的数据库。");
        }
    }
}
