package org.starbranch.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.MemberStars;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.TitleCheck;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** What the branches of 002 came to, and the title for everybody who meets its condition, and nobody else. */
@Service
@Transactional(readOnly = true)
public class Recognitions {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final Reviews reviews;
    private final Subjects subjects;
    private final Standings standings;
    private final MemberShares members;
    private final TitleYears years;
    private final Talks talks;
    private final Decisions decisions;
    private final Cycles cycles;

    Recognitions(
            Reviews reviews,
            Subjects subjects,
            Standings standings,
            MemberShares members,
            TitleYears years,
            Talks talks,
            Decisions decisions,
            Cycles cycles) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.standings = standings;
        this.members = members;
        this.years = years;
        this.talks = talks;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /** Counts the stars; a branch with a veto in force is not rated. */
    @Transactional
    public void count(String cycle, Vetoed vetoed) {
        Scheme scheme = cycles.scheme(cycle).about(Subject.BRANCH);
        Entered entered = new Entered(cycle, subjects, reviews.sheets(cycle), reviews.entries(cycle));
        List<Standing> counted = new ArrayList<>();
        for (String branch : subjects.of(cycle, Subject.BRANCH)) {
            Standing standing = Standing.of(branch, 0, entered.score(scheme, branch, 0, Map.of()));
            counted.add(vetoed.branches().contains(branch) ? standing.notRated() : standing);
        }
        standings.put(cycle, 0, counted);
    }

    /** Whether each branch with a star meets the condition of the title, by code. */
    public Map<String, TitleCheck.Result> conditions(String cycle) {
        Map<String, MemberCount> counts = members.of(cycle);
        TitleCheck check = new TitleCheck(years.title(cycle));
        Map<String, TitleCheck.Result> conditions = new LinkedHashMap<>();
        for (Standing standing : standings.of(cycle, 0)) {
            MemberCount count = counts.get(standing.subject());
            if (standing.stars().isPresent() && count != null) {
                MemberStars stars = count.stars(cycles.scheme(cycle));
                conditions.put(standing.subject(), check.of(standing.stars().orElseThrow(), stars));
            }
        }
        return conditions;
    }

    /** Who got the title this year and was not struck off since, by code. */
    public Set<String> titled(String cycle) {
        return years.record(cycle).titledNow();
    }

    /** The same with the star of each. */
    public Map<String, Star> titledStars(String cycle) {
        Set<String> titled = titled(cycle);
        Map<String, Star> stars = new TreeMap<>();
        standings.of(cycle, 0).stream()
                .filter(standing -> titled.contains(standing.subject()))
                .forEach(standing ->
                        stars.put(standing.subject(), standing.stars().orElseThrow()));
        return stars;
    }

    /**
     * The committee recognises everybody who meets the condition.
     *
     * @param form {@code minute_no} and {@code opinion}
     * @param vetoed as the registers stand now; the stars are counted once more with it
     */
    @Transactional
    public Submission<Recognition> recognise(String cycle, Map<String, String> form, Vetoed vetoed, Actor actor) {
        Title title = years.title(cycle);
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.PARTY_COMMITTEE), "", "只有党委会可以认定" + title.name());
        fields.require(
                vetoed.undecided().isEmpty(), "", "还有没有决定的一票否决：" + String.join("、", vetoed.undecided()) + "，请先办理");
        String number = fields.required("minute_no", "会议纪要编号", LONGEST_NUMBER);
        String opinion = fields.required("opinion", "认定意见", LONGEST);
        return fields.unlessFaulty(() -> {
            count(cycle, vetoed);
            conditions(cycle).forEach((branch, condition) -> {
                if (condition.met()) {
                    decisions.add(cycle, Kind.TITLE, branch, title.code(), opinion, number, actor);
                }
            });
            talks.proposeAfterLowYears(cycle, actor);
            Recognition recognition = recognition(cycle);
            decisions.add(cycle, Kind.RECOGNITION, recognition.name(), opinion, number, actor);
            cycles.enter(cycle, recognition == Recognition.RECOGNISED ? Stage.PUBLIC_NOTICE : Stage.AWARD);
            return recognition;
        });
    }

    private Recognition recognition(String cycle) {
        TitleRecord record = years.record(cycle);
        if (record.titledNow().isEmpty()) {
            return record.everTitled().isEmpty() ? Recognition.NONE : Recognition.EARLIER;
        }
        return Recognition.RECOGNISED;
    }
}
