package org.starbranch.webapps.refusal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.starbranch.shared.Fault;
import org.starbranch.shared.web.Trouble;
import org.starbranch.workflow.SubmissionRefused;

/** The reasons for which an engine's door says no, each with a type that stays the same and what people read. */
enum Refusal {
    SUBMISSION_REFUSED(HttpStatus.UNPROCESSABLE_ENTITY, "未能提交，请按提示修改后再提交"),
    STALE(HttpStatus.CONFLICT, "这项任务已经提交，或刚被别人处理，请刷新后再看"),
    BUSY(HttpStatus.CONFLICT, "几个人同时提交，这一次没有办成；填写的内容还在，请再提交一次"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "数据库暂时连不上，没有办成；填写的内容还在，请过一会儿再提交"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "请先登录"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "您没有权限做这件事"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到，可能已经办完，或不在您的权限内"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "请求的内容不对，没有执行"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，没有执行。请稍后再试；如再次出错，请告诉系统管理员");

    /** Optimistic locking, as the engine numbers it. */
    private static final int STALE_CODE = 1;

    /** A deadlock among the engine's own tables, as the engine numbers it. */
    private static final int DEADLOCK_CODE = 10_000;

    /** What the engine throws beside it. */
    private static final Set<String> STALE_TYPES = Set.of("OptimisticLockingException", "TaskAlreadyClaimedException");

    /** How the engine words it when our guard lets an expression of a query not be evaluated. */
    private static final String EXPRESSION_IN_QUERY = "Unable to resolve expression";

    /** A text longer than its column, as the engine numbers it. */
    private static final int TOO_LONG = 10_002;

    private final HttpStatus status;
    private final String title;

    Refusal(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    static Refusal of(EngineError error) {
        if (error.code() == SubmissionRefused.CODE || error.says(SubmissionRefused.MARK) || isTooLong(error)) {
            return SUBMISSION_REFUSED;
        }
        if (error.says(EXPRESSION_IN_QUERY) || error.isOfTheRequest()) {
            return BAD_REQUEST;
        }
        if (isStale(error)) {
            return STALE;
        }
        return error.code() == DEADLOCK_CODE
                ? BUSY
                : error.trouble().map(Refusal::byTrouble).orElseGet(() -> byStatus(error.status()));
    }

    /** A task that is gone was finished by somebody else between the look at it and the click. */
    private static boolean isStale(EngineError error) {
        return error.code() == STALE_CODE
                || STALE_TYPES.contains(error.type())
                || error.says("Cannot find task with id")
                || error.says("is already claimed by someone else");
    }

    private static boolean isTooLong(EngineError error) {
        return error.code() == TOO_LONG || error.trouble().equals(Optional.of(Trouble.TOO_LONG));
    }

    private static Refusal byTrouble(Trouble trouble) {
        return switch (trouble) {
            case STALE, ALREADY_DONE -> STALE;
            case BUSY -> BUSY;
            case TOO_LONG -> SUBMISSION_REFUSED;
            case AWAY -> UNAVAILABLE;
        };
    }

    private static Refusal byStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 409 -> STALE;
            default -> status < 500 ? BAD_REQUEST : FAILED;
        };
    }

    /** How the engine answers somebody who looks at what is not there: now a lost race, now a fault of his. */
    boolean isPerhapsMissing() {
        return this == STALE || this == BAD_REQUEST;
    }

    /** What goes out beside the problem document. */
    HttpHeaders headers() {
        return this == UNAVAILABLE ? Trouble.AWAY.headers() : HttpHeaders.EMPTY;
    }

    /** What goes out instead of the engine's answer. */
    ProblemDetail problem(EngineError error) {
        ProblemDetail problem = ProblemDetail.forStatus(status(error));
        problem.setType(
                URI.create("urn:starbranch:" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        String message = message(error);
        problem.setProperty("message", message);
        if (this == SUBMISSION_REFUSED) {
            problem.setProperty(
                    "faults",
                    message.lines()
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .map(Fault::of)
                            .toList());
        } else if (!message.equals(title)) {
            problem.setDetail(message);
        }
        return problem;
    }

    /** A faulty request keeps the number it had, such as 405 or 415. */
    private int status(EngineError error) {
        return this == BAD_REQUEST && error.status() < 500 ? error.status() : status.value();
    }

    private String message(EngineError error) {
        return this == SUBMISSION_REFUSED ? faults(error) : isOurs(error) ? error.message() : title;
    }

    private String faults(EngineError error) {
        int mark = error.message().indexOf(SubmissionRefused.MARK);
        if (mark >= 0) {
            return error.message().substring(mark).replaceAll("['\"]?\\s*$", "");
        }
        if (isTooLong(error)) {
            return SubmissionRefused.MARK + "\n有一项内容太长，请缩短后再提交";
        }
        return title;
    }

    /** Only our own guards speak Chinese from the first character on. */
    private boolean isOurs(EngineError error) {
        return (this == FORBIDDEN || this == BAD_REQUEST)
                && !error.message().isEmpty()
                && Character.UnicodeScript.of(error.message().codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
