package org.starbranch.security;

import org.springframework.stereotype.Component;

/** The console of whoever starts the system, for what must stand in no log. */
@Component
class Console {

    void show(String text) {
        System.out.println(text);
    }
}
