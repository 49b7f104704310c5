package org.starbranch.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time set up what every start sets up. */
@Component
public class StartLock {

    private final JdbcClient jdbc;

    StartLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node sets up; held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("SELECT id FROM start_lock FOR UPDATE").query(Integer.class).list();
    }
}
