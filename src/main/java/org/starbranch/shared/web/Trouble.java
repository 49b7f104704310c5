package org.starbranch.shared.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What a database does to people who work at the same time, or when it is gone. None of it is a defect of the program: the
 * transaction went back, nothing was changed, and the same step can be tried again. Every door answers it alike.
 */
public enum Trouble {
    /** Somebody else changed it, or took away what it belongs to, in between. Foreign keys of MySQL and of H2. */
    STALE(HttpStatus.CONFLICT, "stale", "内容刚被别人更改，请刷新后再试", 1451, 1452, 23503, 23506),
    /** A deadlock, or a lock not given in time. MySQL: deadlock, lock wait timeout, NOWAIT; H2 the same, and its own row lock. */
    BUSY(HttpStatus.CONFLICT, "busy", "几个人同时提交，这一次没有办成，请再提交一次", 1213, 1205, 3572, 40001, 50200, 90131),
    /** It is there already, sent twice or by somebody else: a duplicate key. */
    ALREADY_DONE(HttpStatus.CONFLICT, "stale", "已经提交过了，请刷新后查看", 1062, 23505),
    /** A text that does not fit its column. */
    TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY, "submission-refused", "有一项内容太长，请缩短后再提交", 1406, 22001),
    /**
     * The database does not answer, or all connections to it are taken. MySQL: too many connections, also of one user or
     * in one hour, shutting down, read only, session killed; H2: closed.
     */
    AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "数据库暂时连不上，没有办成，请过一会儿再试",
            1040,
            1203,
            1226,
            1053,
            1290,
            1836,
            3169,
            90098,
            90121);

    private static final String SECONDS_TO_WAIT = "10";

    /** All that the pool says, without a code, of a connection that broke while it was in use. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    /** How many causes are looked at, in case they go round in a circle. */
    private static final int DEEPEST = 20;

    private final HttpStatus status;
    private final String kind;
    private final String title;
    private final Set<Integer> codes;

    Trouble(HttpStatus status, String kind, String title, Integer... codes) {
        this.status = status;
        this.kind = kind;
        this.title = title;
        this.codes = Set.of(codes);
    }

    /** Looks through an exception and what caused it. What the database itself says goes before what was made of it. */
    public static Optional<Trouble> of(Throwable thrown) {
        Optional<Trouble> found = Optional.empty();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Trouble> here = cause instanceof SQLException sql ? said(sql) : translated(cause);
            found = here.isPresent() ? here : found;
            cause = cause.getCause();
        }
        return found;
    }

    public HttpStatus status() {
        return status;
    }

    /** Who finds the database away is told when to come back. */
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (this == AWAY) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return headers;
    }

    public ProblemDetail problem() {
        return Answers.problem(status, kind, title);
    }

    private static Optional<Trouble> said(SQLException e) {
        for (Trouble trouble : values()) {
            if (trouble.codes.contains(e.getErrorCode())) {
                return Optional.of(trouble);
            }
        }
        return isOfTheConnection(e) ? Optional.of(AWAY) : Optional.empty();
    }

    private static boolean isOfTheConnection(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || String.valueOf(e.getSQLState()).startsWith("08")
                || CLOSED_BY_THE_POOL.equals(e.getMessage());
    }

    private static Optional<Trouble> translated(Throwable e) {
        if (e instanceof PessimisticLockingFailureException) {
            return Optional.of(BUSY);
        }
        if (e instanceof ConcurrencyFailureException) {
            return Optional.of(STALE);
        }
        if (e instanceof DuplicateKeyException) {
            return Optional.of(ALREADY_DONE);
        }
        return e instanceof CannotCreateTransactionException || e instanceof DataAccessResourceFailureException
                ? Optional.of(AWAY)
                : Optional.empty();
    }
}
