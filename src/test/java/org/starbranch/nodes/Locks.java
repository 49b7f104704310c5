package org.starbranch.nodes;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which node holds which job of the engine. */
public final class Locks {

    private final JdbcClient jdbc;

    public Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job that somebody holds. */
    public record Held(String job, String owner) {

        /** The name of the node. */
        public String node() {
            return owner.substring(0, owner.indexOf(':'));
        }
    }

    /** All that are held now. */
    public List<Held> all() {
        return jdbc.sql("SELECT ID_ AS job, LOCK_OWNER_ AS owner FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL")
                .query(Held.class)
                .list();
    }

    public List<Held> of(Node node) {
        return all().stream().filter(held -> held.node().equals(node.name())).toList();
    }

    /** Any job of this element that is held now. */
    public Optional<Held> at(String element) {
        return jdbc
                .sql("SELECT job.ID_ AS job, job.LOCK_OWNER_ AS owner FROM ACT_RU_JOB job"
                        + " JOIN ACT_RU_JOBDEF definition ON definition.ID_ = job.JOB_DEF_ID_"
                        + " WHERE job.LOCK_OWNER_ IS NOT NULL AND definition.ACT_ID_ = ?")
                .param(element)
                .query(Held.class)
                .list()
                .stream()
                .findFirst();
    }
}
