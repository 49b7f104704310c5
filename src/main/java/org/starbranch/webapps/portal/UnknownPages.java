package org.starbranch.webapps.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.starbranch.shared.Actor;

/** Answers for addresses that do not exist: a page to people, a problem document to callers of the API. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages {

    private final BarOnEveryPage bar;

    UnknownPages(BarOnEveryPage bar) {
        this.bar = bar;
    }

    @ExceptionHandler
    Object unknown(NoResourceFoundException e, HttpServletRequest request, Actor actor) {
        return request.getServletPath().startsWith("/api/")
                ? ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个地址"))
                        .build()
                : page(actor);
    }

    private ModelAndView page(Actor actor) {
        ModelAndView page = new ModelAndView("error/404", HttpStatus.NOT_FOUND);
        page.addObject("visitor", bar.visitor(actor));
        return page;
    }
}
