package org.starbranch.dashboard.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or none that the visitor may know of; both look the same to him. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static Supplier<PageNotFound> of(String what) {
        return () -> new PageNotFound(what);
    }

    private PageNotFound(String what) {
        super(what, null, false, false);
    }
}
