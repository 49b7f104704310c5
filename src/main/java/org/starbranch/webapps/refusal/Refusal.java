package org.starbranch.webapps.refusal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.starbranch.shared.Fault;
import org.starbranch.workflow.SubmissionRefused;

/** The reasons for which an engine's door says no, each with a type that stays the same and what people read. */
enum Refusal {
    SUBMISSION_REFUSED(HttpStatus.UNPROCESSABLE_ENTITY, "未能提交，请按提示修改后再提交"),
    STALE(HttpStatus.CONFLICT, "这项任务刚被别人处理，请刷新后再试"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "请先登录"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "您没有权限做这件事"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到，可能已经办完，或不在您的权限内"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "请求的内容不对，没有执行"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，没有执行。请稍后再试；如再次出错，请告诉系统管理员");

    /** Optimistic locking and deadlock, as the engine numbers them. */
    private static final Set<Integer> COLLISION_CODES = Set.of(1, 10_000);

    /** The same where it did not happen to the engine but to our own tables. */
    private static final Set<String> COLLISIONS = Set.of(
            "OptimisticLockingException",
            "TaskAlreadyClaimedException",
            "ObjectOptimisticLockingFailureException",
            "CannotAcquireLockException",
            "PessimisticLockingFailureException",
            "DeadlockLoserDataAccessException");

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
        if (error.code() == SubmissionRefused.CODE || error.says(SubmissionRefused.MARK) || error.code() == TOO_LONG) {
            return SUBMISSION_REFUSED;
        }
        if (error.says(EXPRESSION_IN_QUERY)) {
            return BAD_REQUEST;
        }
        return isCollision(error) ? STALE : byStatus(error.status());
    }

    /** A task that is gone was finished by somebody else between the look at it and the click. */
    private static boolean isCollision(EngineError error) {
        return COLLISION_CODES.contains(error.code())
                || COLLISIONS.contains(error.type())
                || error.says("Cannot find task with id")
                || error.says("is already claimed by someone else");
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
        int mark = error.message().indexOf(SubmissionRefused.MARK);
        if (mark >= 0) {
            return error.message().substring(mark).replaceAll("['\"]?\\s*$", "");
        }
        if (error.code() == TOO_LONG) {
            return SubmissionRefused.MARK + "\n有一项内容太长，请缩短后再提交";
        }
        return isOurs(error) ? error.message() : title;
    }

    /** Only our own guards speak Chinese from the first character on. */
    private boolean isOurs(EngineError error) {
        return (this == FORBIDDEN || this == BAD_REQUEST)
                && !error.message().isEmpty()
                && Character.UnicodeScript.of(error.message().codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
