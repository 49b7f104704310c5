package org.starbranch.audit;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record by pages. A page begins at the number of a row, so that a late page costs no more than the first. */
@Service
@Transactional(readOnly = true)
public class AuditPages {

    private static final int PIECE = 2000;

    private final JdbcClient jdbc;

    AuditPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code most} rows with a number below {@code seq}, newest first. */
    public List<AuditEntry> before(long seq, AuditFilter filter, int most) {
        return page("seq < :seq", filter, "seq DESC", seq, most);
    }

    /** At most {@code most} rows with a number above {@code seq}, oldest first. */
    public List<AuditEntry> after(long seq, AuditFilter filter, int most) {
        return page("seq > :seq", filter, "seq", seq, most);
    }

    /** Goes along the chain up to the row {@code through}, at most 2,000 rows, and stops before one that does not fit. */
    ChainPosition walk(ChainPosition from, long through) {
        int rows = (int) Math.min(PIECE, through - from.seq());
        ChainPosition reached = from;
        for (AuditEntry entry : after(from.seq(), AuditFilter.ALL, rows)) {
            if (!reached.isFollowedBy(entry)) {
                break;
            }
            reached = ChainPosition.of(entry);
        }
        return reached;
    }

    private List<AuditEntry> page(String part, AuditFilter filter, String order, long seq, int most) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE " + part + filter.conditions() + " ORDER BY " + order
                        + " LIMIT :most")
                .params(filter.values())
                .param("seq", seq)
                .param("most", most)
                .query(DataClassRowMapper.newInstance(AuditEntry.class))
                .list();
    }
}
