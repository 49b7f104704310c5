package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.MemberStars;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * What share of each branch's members has five stars (002, line 49). A branch that rated its members here brings its own
 * numbers; for any other the office types them, and they stay marked as typed.
 */
@Service
@Transactional(readOnly = true)
public class MemberShares {

    private static final String FIELD = "members";

    private final Decisions decisions;
    private final Subjects subjects;
    private final Cycles cycles;

    MemberShares(Decisions decisions, Subjects subjects, Cycles cycles) {
        this.decisions = decisions;
        this.subjects = subjects;
        this.cycles = cycles;
    }

    /**
     * Takes what a branch's own rating of its members came to, in the place of what was known before; after the recognition
     * nothing follows from it any more.
     *
     * @param members rated members
     * @param reason why there are more than the soft cap; empty where there are not
     */
    @Transactional
    public void rated(RatingId branch, int members, int fiveStars, String reason) {
        if (cycles.hasRounds(branch.cycle())
                && cycles.cycle(branch.cycle()).stage().compareTo(Stage.PROPOSAL) <= 0) {
            String outcome = new MemberCount(fiveStars, members, false).toString();
            decisions.add(branch.cycle(), Kind.MEMBERS, branch.branch(), outcome, reason, "", Actor.SYSTEM);
        }
    }

    /**
     * Takes down the numbers of the branches that did not rate their members here.
     *
     * @param form {@code members}: branch, members on the roster, five-star members, and where the soft cap is exceeded the
     *     reason, a line
     */
    @Transactional
    public Submission<Integer> type(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记党员评星情况");
        Map<String, MemberCount> known = of(cycle);
        List<String> branches = subjects.of(cycle, Subject.BRANCH);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (List<String> line : new Lines(fields, FIELD, "党员评星情况", "B05，10，3").read(3)) {
            String branch = line.get(0);
            fields.require(branches.contains(branch), FIELD, "“" + branch + "”不是参评的支部");
            fields.require(!isRated(known, branch), FIELD, branch + "已有党员评星结果，不必登记");
            fields.require(typed.put(branch, line) == null, FIELD, branch + "写了两次");
            check(fields, cycles.scheme(cycle), line);
        }
        branches.stream()
                .filter(branch -> !isRated(known, branch) && !typed.containsKey(branch))
                .forEach(branch -> fields.fault(FIELD, branch + "还没有填"));
        return fields.unlessFaulty(() -> {
            typed.forEach((branch, line) -> {
                String reason = line.size() > 3 ? line.get(3) : "";
                String outcome = count(line).toString();
                decisions.add(cycle, Kind.TYPED_MEMBERS, branch, outcome, reason, "", actor);
            });
            return typed.size();
        });
    }

    /** The rated branches that have not rated their members here, by code. */
    public List<String> missing(String cycle) {
        Map<String, MemberCount> known = of(cycle);
        return subjects.of(cycle, Subject.BRANCH).stream()
                .filter(branch -> !isRated(known, branch))
                .toList();
    }

    /** What is known of each branch, for people: {@code 3 ÷ 10 = 30%}, and whether it was typed. */
    public Map<String, String> worked(String cycle) {
        Map<String, String> worked = new LinkedHashMap<>();
        of(cycle)
                .forEach((branch, count) -> worked.put(
                        branch, count.stars(cycles.scheme(cycle)).worked(5) + (count.typed() ? "（手工登记）" : "")));
        return worked;
    }

    /** By branch; what the branch rated goes before what was typed. */
    Map<String, MemberCount> of(String cycle) {
        List<Decision> decided = decisions.of(cycle);
        Map<String, MemberCount> counts = new TreeMap<>();
        Decisions.outcomes(decided, Kind.TYPED_MEMBERS)
                .forEach((branch, kept) -> counts.put(branch, MemberCount.of(kept, true)));
        Decisions.outcomes(decided, Kind.MEMBERS)
                .forEach((branch, kept) -> counts.put(branch, MemberCount.of(kept, false)));
        return counts;
    }

    private static boolean isRated(Map<String, MemberCount> known, String branch) {
        MemberCount count = known.get(branch);
        return count != null && !count.typed();
    }

    private static void check(FormFields fields, Scheme scheme, List<String> line) {
        boolean numbers = line.get(1).matches("[1-9][0-9]{0,3}") && line.get(2).matches("[0-9]{1,4}");
        fields.require(numbers, FIELD, line.get(0) + "：党员数和五星党员数应为整数");
        if (numbers) {
            MemberStars stars = count(line).stars(scheme);
            fields.require(stars.number(5) <= stars.members(), FIELD, line.get(0) + "：五星党员不能多于党员数");
            stars.exceeded().ifPresent(soft -> fields.require(line.size() > 3, FIELD, line.get(0) + "：" + soft));
        }
    }

    private static MemberCount count(List<String> line) {
        return new MemberCount(Integer.parseInt(line.get(2)), Integer.parseInt(line.get(1)), true);
    }
}
