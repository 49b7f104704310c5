package org.starbranch.scheme;

import java.time.Clock;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes what an office uploads, keeps it, and lets go of it again. */
@Service
@Transactional(readOnly = true)
public class Drafts {

    /** Drafts at a time; more would hardly be told apart. */
    static final int MOST = 30;

    /** Drafts on a page. */
    private static final int PAGE = 10;

    private final SchemeDrafts drafts;
    private final Schemes schemes;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(SchemeDrafts drafts, Schemes schemes, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of them without their texts, the newest first.
     *
     * @param number counted from 1; one beyond the last is an empty page
     */
    public Page<ListedDraft> page(int number) {
        return drafts.list(PageRequest.of(number - 1, PAGE));
    }

    public long count() {
        return drafts.count();
    }

    public Optional<SchemeDraft> find(String hash) {
        return drafts.findByHash(hash);
    }

    /** Keeps a YAML text or a workbook as a draft, whatever the compiler thinks of it; the same text is kept once. */
    @Transactional
    public Submission<SchemeDraft> upload(byte[] file, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以上传评选方案");
        }
        Submission<SchemeText> text = Upload.read(file);
        return text instanceof Submission.Accepted<SchemeText> accepted
                ? keep(accepted.outcome(), actor)
                : Submission.refused(((Submission.Refused<SchemeText>) text).faults());
    }

    /** @return false where somebody else has published or discarded it before */
    @Transactional
    public boolean discard(String hash, Actor actor) {
        Optional<SchemeDraft> draft = drafts.findByHash(hash).filter(found -> actor.is(Role.OFFICE));
        if (draft.isEmpty() || drafts.remove(hash) == 0) {
            return false;
        }
        audit.record(actor, "scheme.discarded", draft.get().code(), "删除草稿 " + nameOf(draft.get()));
        return true;
    }

    /** Takes a draft away because it is published now. */
    boolean release(String hash) {
        return drafts.remove(hash) == 1;
    }

    private Submission<SchemeDraft> keep(SchemeText text, Actor actor) {
        Optional<SchemeVersion> published = schemes.withHash(text.hash());
        if (published.isPresent()) {
            return Submission.refused(
                    "内容与已发布的第 %d 版完全相同，没有改动".formatted(published.get().version()));
        }
        Optional<SchemeDraft> kept = drafts.findByHash(text.hash());
        if (kept.isPresent()) {
            return Submission.accepted(kept.get());
        }
        if (drafts.count() >= MOST) {
            return Submission.refused("草稿已有 %d 份，请先删除不用的".formatted(MOST));
        }
        SchemeDraft draft = drafts.save(new SchemeDraft(text, SchemeHead.of(text.value()), actor, clock.instant()));
        audit.record(actor, "scheme.uploaded", draft.code(), "上传草稿 " + nameOf(draft));
        return Submission.accepted(draft);
    }

    private static String nameOf(SchemeDraft draft) {
        return "%s 第 %d 版，%s"
                .formatted(draft.name(), draft.version(), draft.hash().substring(0, 8));
    }
}
