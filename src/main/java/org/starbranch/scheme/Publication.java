package org.starbranch.scheme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Makes a draft the next version of its scheme, for good. */
@Service
public class Publication {

    private final Drafts drafts;
    private final Schemes schemes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(Drafts drafts, Schemes schemes, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Why a draft cannot be published as it is; empty where it can. */
    @Transactional(readOnly = true)
    public List<Fault> obstacles(SchemeDraft draft) {
        Compilation compilation = draft.document().compilation();
        List<Fault> faults = new ArrayList<>();
        compilation.errors().forEach(error -> faults.add(new Fault(error.path(), error.message())));
        compilation.result().ifPresent(scheme -> faults.addAll(obstacles(scheme)));
        return faults;
    }

    /**
     * Publishes a draft.
     *
     * @throws OptimisticLockingFailureException when somebody else has published or discarded it before
     */
    @Transactional
    public Submission<SchemeVersion> publish(String hash, Actor actor) {
        SchemeDraft draft = drafts.find(hash).orElseThrow(() -> gone(hash));
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以发布评选方案");
        }
        List<Fault> obstacles = obstacles(draft);
        if (!obstacles.isEmpty()) {
            requireStillThere(hash);
            return Submission.refused(obstacles);
        }
        if (!drafts.release(hash)) {
            throw gone(hash);
        }
        SchemeVersion version = schemes.publish(draft, actor, clock.instant());
        audit.record(
                actor,
                "scheme.published",
                version.code(),
                "发布第 %d 版，%s".formatted(version.version(), version.hash().substring(0, 8)));
        events.publishEvent(new SchemeVersion.Published(version.code(), version.hash()));
        return Submission.accepted(version);
    }

    private List<Fault> obstacles(Scheme scheme) {
        List<Fault> faults = new ArrayList<>();
        if (!scheme.code().matches(SchemeHead.CODE) || scheme.code().equals("drafts")) {
            faults.add(new Fault("code", "方案代码应当是小写字母、数字和连字符，最多40个"));
        }
        int next = schemes.newest(scheme.code()).map(SchemeVersion::version).orElse(0) + 1;
        if (scheme.version() != next) {
            faults.add(new Fault("version", "版本号应当是 %d".formatted(next)));
        }
        if (!CycleProcesses.contains(scheme.process())) {
            faults.add(new Fault("process", "没有流程“%s”".formatted(scheme.process())));
        }
        return faults;
    }

    /** Whoever has published it meanwhile has made its number too small. */
    private void requireStillThere(String hash) {
        if (drafts.find(hash).isEmpty()) {
            throw gone(hash);
        }
    }

    private static RuntimeException gone(String hash) {
        return new OptimisticLockingFailureException("Draft " + hash + " is gone");
    }
}
