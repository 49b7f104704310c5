package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Trouble;

/**
 * Whatever goes wrong behind the API's door is answered in Chinese, never with a framework's own words. A page that is
 * not there or that fails gets the error page instead.
 */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private record Kind(String kind, String title) {}

    private static final Kind REFUSED = new Kind("refused", "提交的内容有误，请改正后重试");
    private static final Kind FAILED = new Kind("failed", "系统出错，请稍后再试或联系管理员");

    private static final Map<Integer, Kind> KINDS = Map.of(
            400, new Kind("unreadable", "请求内容无法读取，请检查格式"),
            404, new Kind("not-found", "没有找到您要的内容"),
            405, new Kind("method-not-allowed", "不支持这种请求方法"),
            406, new Kind("not-acceptable", "不能以所要求的格式回答"),
            409, new Kind("conflict", "内容已被他人更改或重复提交，请刷新后重试"),
            413, new Kind("too-large", "提交的内容太大"),
            415, new Kind("unsupported-media-type", "不支持这种内容格式"),
            422, REFUSED);

    /** Refusals of access go on to the door that knows who is asking. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    ResponseEntity<Object> access(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception e, WebRequest request) {
        Optional<Trouble> trouble = Trouble.of(e);
        return trouble.isPresent() ? troubled(trouble.get(), e, (ServletWebRequest) request) : defect(e, request);
    }

    /** What the database does to people who work at once is no defect and needs no stack trace. */
    private static @Nullable ResponseEntity<Object> troubled(Trouble trouble, Exception e, ServletWebRequest request) {
        log.warn("{}: {} {}", trouble, request.getDescription(false), e.getClass().getSimpleName());
        if (isApi(request.getRequest())) {
            return ResponseEntity.status(trouble.status())
                    .headers(trouble.headers())
                    .body(trouble.problem());
        }
        trouble.headers().forEach((name, values) -> setHeader(request, name, values.get(0)));
        return errorPage(request, trouble.status());
    }

    private static void setHeader(ServletWebRequest request, String name, String value) {
        if (request.getResponse() != null) {
            request.getResponse().setHeader(name, value);
        }
    }

    private @Nullable ResponseEntity<Object> defect(Exception e, WebRequest request) {
        log.error("Failed: {}", request.getDescription(false), e);
        return handleExceptionInternal(e, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest servlet = (ServletWebRequest) request;
        return isApi(servlet.getRequest()) ? problem(e, headers, status) : errorPage(servlet, status);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<Object> problem(Exception e, HttpHeaders headers, HttpStatusCode status) {
        Kind kind = KINDS.getOrDefault(status.value(), status.is4xxClientError() ? REFUSED : FAILED);
        ProblemDetail problem = Answers.problem(status, kind.kind(), reason(e).orElse(kind.title()));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** What our own code says with a status, in Chinese. */
    private static Optional<String> reason(Exception e) {
        return e.getClass() == ResponseStatusException.class
                ? Optional.ofNullable(((ResponseStatusException) e).getReason())
                : Optional.empty();
    }

    private static @Nullable ResponseEntity<Object> errorPage(ServletWebRequest request, HttpStatusCode status) {
        HttpServletResponse response = request.getResponse();
        if (response != null && !response.isCommitted()) {
            try {
                response.sendError(status.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }
}
