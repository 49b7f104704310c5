package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Title;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * The one branch that the committee distinguishes in a year (优秀党支部; 001, line 21): chosen by decision, put before the
 * public together with the stars, and shown to the others once in the next semester.
 */
@Service
@Transactional(readOnly = true)
public class OutstandingBranch {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final Standings standings;
    private final Decisions decisions;
    private final DecidedStars stars;
    private final Subjects subjects;
    private final Cycles cycles;
    private final Clock clock;

    OutstandingBranch(
            Standings standings,
            Decisions decisions,
            DecidedStars stars,
            Subjects subjects,
            Cycles cycles,
            Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.stars = stars;
        this.subjects = subjects;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What became of the showing. */
    public enum Showing {
        HELD,
        NOT_HELD
    }

    /**
     * The committee gives the title that goes by decision, and with it decides the stars; the highest total does not get the
     * title by itself (reading B6).
     *
     * @param form {@code branch} (its code), {@code minute_no} and {@code opinion}
     */
    @Transactional
    public Submission<String> decide(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(
                actor.is(Role.PARTY_COMMITTEE), "", "只有党委会可以评定" + title(cycle).name());
        String branch = fields.text("branch");
        Optional<Standing> standing = standings.of(cycle, 0, branch);
        fields.require(
                standing.flatMap(Standing::stars).filter(star -> star.isRated()).isPresent(),
                "branch",
                "“" + branch + "”不是有星级的参评支部，请填编号");
        String number = fields.required("minute_no", "会议纪要编号", LONGEST_NUMBER);
        String opinion = fields.required("opinion", "得分以外的评定意见", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Kind.TITLE, branch, title(cycle).code(), opinion, number, actor);
            stars.record(cycle, number, actor);
            return branch;
        });
    }

    /** The branch that has the title, with it: {@code 优秀党支部：护理系教工第一党支部}. */
    public String titled(String cycle) {
        return title(cycle).name() + "：" + subjects.name(cycle, branch(cycle));
    }

    /**
     * What the public notice is about, such as {@code 各党支部星级；优秀党支部：护理系教工第一党支部}.
     *
     * @throws java.util.NoSuchElementException before the committee has decided
     */
    public String announced(String cycle) {
        return "各党支部星级；" + titled(cycle);
    }

    /**
     * The office records that the branch showed its work, or why it did not.
     *
     * @param form {@code outcome} ({@code HELD} or {@code NOT_HELD}), {@code held_on} (a day until today), {@code content}
     */
    @Transactional
    public Submission<Showing> show(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记展示交流");
        Optional<Showing> showing = fields.choice("outcome", Showing.class, "请选择“展示情况”");
        Optional<LocalDate> heldOn = showing.filter(Showing.HELD::equals)
                .flatMap(held -> fields.pastDay("held_on", "展示日期", LocalDate.now(clock)));
        String content = fields.required("content", "展示的内容或未能展示的原因", LONGEST - 20);
        return fields.unlessFaulty(() -> {
            String reason = heldOn.map(day -> day + "：").orElse("") + content;
            decisions.add(
                    cycle, Kind.SHOWCASE, branch(cycle), showing.orElseThrow().name(), reason, "", actor);
            return showing.orElseThrow();
        });
    }

    private String branch(String cycle) {
        return decisions.of(cycle).stream()
                .filter(decision -> decision.kind() == Kind.TITLE)
                .findFirst()
                .orElseThrow()
                .subject();
    }

    private Title title(String cycle) {
        return cycles.scheme(cycle).titles().stream()
                .filter(title -> title.basis() == Title.Basis.DECISION)
                .findFirst()
                .orElseThrow();
    }
}
