package org.starbranch.dashboard.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such page, or none that the visitor may know of; both look the same to him. */
class PageNotFound extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    static Supplier<PageNotFound> of(String what) {
        return () -> new PageNotFound(what);
    }

    private PageNotFound(String what) {
        super(HttpStatus.NOT_FOUND, what);
    }
}
