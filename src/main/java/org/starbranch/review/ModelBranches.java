package org.starbranch.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.MemberStars;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.TitleCheck;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * Model branches (002): who is left out on application, what share of a branch's members has five stars, who meets the
 * condition, and whether the title stands a year later. Everything that touches people is a proposal (reading A15).
 */
@Service
@Transactional(readOnly = true)
public class ModelBranches {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;
    private static final String FAILED = "FAILED ";
    private static final String PASSED = "PASSED";

    private final Reviews reviews;
    private final Subjects subjects;
    private final Standings standings;
    private final Decisions decisions;
    private final Cycles cycles;

    ModelBranches(Reviews reviews, Subjects subjects, Standings standings, Decisions decisions, Cycles cycles) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.standings = standings;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /**
     * Leaves out who applied and was approved, and takes down the stars of earlier years.
     *
     * @param form {@code exempt} (branch, ground, reason a line), {@code history} (branch and its stars from the last year
     *     back, 0 for a year without), {@code approval_no}
     */
    @Transactional
    public Submission<Integer> prepare(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以办理");
        List<List<String>> exempt = new Lines(fields, "exempt", "暂不列入", "B05，branch_applies，长期外派").read(3);
        List<List<String>> history = new Lines(fields, "history", "往年星级", "B05，2 1").read(2);
        String number = exempt.isEmpty()
                ? fields.optional("approval_no", "批准文号", LONGEST_NUMBER)
                : fields.required("approval_no", "批准文号", LONGEST_NUMBER);
        exempt.forEach(line -> {
            rated(fields, cycle, "exempt", line.get(0));
            boolean known = cycles.scheme(cycle).exemptions().stream()
                    .anyMatch(ground ->
                            ground.subject() == Subject.BRANCH && ground.code().equals(line.get(1)));
            fields.require(known, "exempt", "没有“" + line.get(1) + "”这种情形，可用：" + grounds(cycle));
        });
        history.forEach(line -> {
            rated(fields, cycle, "history", line.get(0));
            fields.require(line.get(1).matches("[0-5]( [0-5])*"), "history", line.get(0) + "：往年星级应当如“2 1”");
        });
        return fields.unlessFaulty(() -> {
            exempt.forEach(line -> {
                cycles.exempt(cycle, line.get(0), line.get(2), actor);
                decisions.add(cycle, Kind.EXEMPTION, line.get(0), line.get(1), line.get(2), number, actor);
            });
            history.forEach(line -> decisions.add(cycle, Kind.HISTORY, line.get(0), line.get(1), "", "", actor));
            return exempt.size();
        });
    }

    private String grounds(String cycle) {
        return cycles.scheme(cycle).exemptions().stream()
                .filter(ground -> ground.subject() == Subject.BRANCH)
                .map(Exemption::code)
                .collect(Collectors.joining("、"));
    }

    private void rated(FormFields fields, String cycle, String field, String branch) {
        boolean known = cycles.entry(new RatingId(cycle, branch))
                .filter(entry -> entry.isRated())
                .isPresent();
        fields.require(known, field, "“" + branch + "”不是参评的支部");
    }

    /**
     * Takes down how many members each branch has and how many of them got five stars.
     *
     * @param form {@code members}: branch, members on the roster, five-star members, and where the soft cap is exceeded the
     *     reason, a line
     */
    @Transactional
    public Submission<Integer> recordMembers(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记党员评星情况");
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (List<String> line : new Lines(fields, "members", "党员评星情况", "B05，10，3").read(3)) {
            rated(fields, cycle, "members", line.get(0));
            boolean numbers =
                    line.get(1).matches("[1-9][0-9]{0,3}") && line.get(2).matches("[0-9]{1,4}");
            fields.require(numbers, "members", line.get(0) + "：党员数和五星党员数应为整数");
            if (numbers) {
                check(fields, cycle, line);
            }
            fields.require(typed.put(line.get(0), line) == null, "members", line.get(0) + "写了两次");
        }
        subjects.of(cycle, Subject.BRANCH)
                .forEach(branch -> fields.require(typed.containsKey(branch), "members", branch + "还没有填"));
        return fields.unlessFaulty(() -> {
            typed.forEach((branch, line) -> decisions.add(
                    cycle,
                    Kind.MEMBERS,
                    branch,
                    line.get(2) + "/" + line.get(1),
                    line.size() > 3 ? line.get(3) : "",
                    "",
                    actor));
            return typed.size();
        });
    }

    private void check(FormFields fields, String cycle, List<String> line) {
        MemberStars stars = members(cycle, Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2)));
        fields.require(stars.number(5) <= stars.members(), "members", line.get(0) + "：五星党员不能多于党员数");
        stars.exceeded().ifPresent(soft -> fields.require(line.size() > 3, "members", line.get(0) + "：" + soft));
    }

    private MemberStars members(String cycle, int members, int fiveStars) {
        Scheme about = cycles.scheme(cycle).about(Subject.MEMBER);
        List<Star> stars =
                IntStream.range(0, fiveStars).mapToObj(member -> Star.of(5)).toList();
        return MemberStars.of(about, members, stars);
    }

    /**
     * Counts the stars; a branch with a veto in force is not rated.
     *
     * @param vetoed branches with a veto of the whole rating
     */
    @Transactional
    public void count(String cycle, Set<String> vetoed) {
        Scheme scheme = cycles.scheme(cycle).about(Subject.BRANCH);
        Entered entered = new Entered(cycle, subjects, reviews.sheets(cycle), reviews.entries(cycle));
        List<Standing> counted = new ArrayList<>();
        for (String branch : subjects.of(cycle, Subject.BRANCH)) {
            Standing standing = Standing.of(branch, 0, entered.score(scheme, branch, 0, Map.of()));
            counted.add(vetoed.contains(branch) ? standing.notRated() : standing);
        }
        standings.put(cycle, 0, counted);
    }

    /** Whether each branch with a star meets the condition of the title, by code. */
    public Map<String, TitleCheck.Result> conditions(String cycle) {
        Map<String, String> members = outcomes(cycle, Kind.MEMBERS);
        Map<String, TitleCheck.Result> conditions = new LinkedHashMap<>();
        for (Standing standing : standings.of(cycle, 0)) {
            String share = members.get(standing.subject());
            if (standing.stars().isPresent() && share != null) {
                String[] parts = share.split("/");
                MemberStars stars = members(cycle, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
                conditions.put(
                        standing.subject(),
                        new TitleCheck(title(cycle)).of(standing.stars().orElseThrow(), stars));
            }
        }
        return conditions;
    }

    /**
     * The committee recognises everybody who meets the condition, and nobody else.
     *
     * @param form {@code minute_no} and {@code opinion}
     */
    @Transactional
    public Submission<Recognition> recognise(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(
                actor.is(Role.PARTY_COMMITTEE), "", "只有党委会可以认定" + title(cycle).name());
        String number = fields.required("minute_no", "会议纪要编号", LONGEST_NUMBER);
        String opinion = fields.required("opinion", "认定意见", LONGEST);
        return fields.unlessFaulty(() -> {
            List<String> met = conditions(cycle).entrySet().stream()
                    .filter(condition -> condition.getValue().met())
                    .map(Map.Entry::getKey)
                    .toList();
            met.forEach(branch ->
                    decisions.add(cycle, Kind.TITLE, branch, title(cycle).code(), opinion, number, actor));
            proposeTalks(cycle, actor);
            if (met.isEmpty()) {
                return everTitled(cycle).isEmpty() ? Recognition.NONE : Recognition.EARLIER;
            }
            return Recognition.RECOGNISED;
        });
    }

    /** Whether anybody got the title. */
    public enum Recognition {
        RECOGNISED,
        /** Nobody this year, but there are titles of earlier years to look at again. */
        EARLIER,
        /** Nobody now or before. */
        NONE
    }

    /** Two years in a row at the lower end: a talk is proposed, people decide on it (readings A14, A15). */
    private void proposeTalks(String cycle, Actor actor) {
        for (Consequence consequence : cycles.scheme(cycle).consequences()) {
            if (consequence.kind() == Consequence.Kind.TALK
                    && consequence.title().isEmpty()) {
                standings.of(cycle, 0).stream()
                        .filter(standing -> isLow(
                                consequence, standing.stars().map(Star::level).orElse(0)))
                        .filter(standing ->
                                yearsBefore(cycle, standing.subject(), consequence) >= consequence.years() - 1)
                        .forEach(standing -> decisions.add(
                                cycle, Kind.TALK, standing.subject(), "PROPOSED", consequence.text(), "", actor));
            }
        }
    }

    private int yearsBefore(String cycle, String branch, Consequence consequence) {
        int years = 0;
        for (int star : earlier(cycle, branch)) {
            if (star != 0 && !isLow(consequence, star)) {
                return years;
            }
            years += star == 0 ? 0 : 1;
        }
        return years;
    }

    private static boolean isLow(Consequence consequence, int star) {
        return star > 0 && consequence.concerns(star);
    }

    /** The stars of earlier years, the last first; 0 for a year without, which neither counts nor breaks. */
    private List<Integer> earlier(String cycle, String branch) {
        String before = yearBefore(cycle);
        if (cycles.find(before).isPresent()) {
            List<Integer> stars = new ArrayList<>();
            stars.add(standings
                    .of(before, 0, branch)
                    .flatMap(Standing::stars)
                    .map(Star::level)
                    .orElse(0));
            stars.addAll(earlier(before, branch));
            return stars;
        }
        String history = outcomes(cycle, Kind.HISTORY).getOrDefault(branch, "");
        return history.isEmpty()
                ? List.of()
                : List.of(history.split(" ")).stream().map(Integer::valueOf).toList();
    }

    private String yearBefore(String cycle) {
        return cycles.year(cycle) - 1 + "-" + cycles.scheme(cycle).code();
    }

    /**
     * Puts the model branches, and no other star, before the public (reading A18).
     *
     * @param form {@code scope}
     */
    @Transactional
    public Submission<LocalDate> publicise(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以公示");
        String scope = fields.required("scope", "公示范围和渠道", LONGEST);
        LocalDate until = cycles.due(cycle, "public_notice").date();
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Kind.NOTICE, until.toString(), scope, "", actor);
            return until;
        });
    }

    /** The last day of the public notice. */
    public LocalDate publicUntil(String cycle) {
        return LocalDate.parse(outcomes(cycle, Kind.NOTICE).getOrDefault(Decision.CYCLE, ""));
    }

    /**
     * Names the model branches when the notice is over.
     *
     * @param form {@code paper_no} and {@code objections}
     */
    @Transactional
    public Submission<String> name(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记命名");
        String number = fields.required("paper_no", "命名文号", LONGEST_NUMBER);
        String objections = fields.required("objections", "公示期间的反映和处理", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Kind.NAMING, "NAMED", objections, number, actor);
            return number;
        });
    }

    /** Who ever got the title under this scheme up to this cycle, also where it was taken since (reading A16). */
    public List<String> everTitled(String cycle) {
        Set<String> titled = new java.util.TreeSet<>(outcomes(cycle, Kind.TITLE).keySet());
        String before = yearBefore(cycle);
        if (cycles.find(before).isPresent()) {
            titled.addAll(everTitled(before));
        }
        return List.copyOf(titled);
    }

    /**
     * Looks at every title again with what the branch came to in the next year.
     *
     * @param form {@code totals}: branch and its total, a line
     */
    @Transactional
    public Submission<Integer> reverify(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记复查");
        Map<String, Fraction> totals = new LinkedHashMap<>();
        for (List<String> line : new Lines(fields, "totals", "复查得分", "B05，91.5").read(2)) {
            boolean score = line.get(1).matches("100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?");
            fields.require(score, "totals", line.get(0) + "：得分应在0至100之间");
            fields.require(everTitled(cycle).contains(line.get(0)), "totals", line.get(0) + "没有获得过称号");
            if (score) {
                totals.put(line.get(0), Fraction.of(new BigDecimal(line.get(1))));
            }
        }
        everTitled(cycle).forEach(branch -> fields.require(totals.containsKey(branch), "totals", branch + "还没有填"));
        return fields.unlessFaulty(() -> {
            totals.forEach((branch, total) -> reverify(cycle, branch, total, actor));
            return totals.size();
        });
    }

    private void reverify(String cycle, String branch, Fraction total, Actor actor) {
        TitleCheck.Reverified found = new TitleCheck(title(cycle))
                .reverified(total, failures(cycle, branch))
                .orElseThrow();
        boolean failed = found.failures() > 0;
        decisions.add(
                cycle,
                Kind.REVERIFICATION,
                branch,
                failed ? FAILED + found.failures() : PASSED,
                found.worked(),
                "",
                actor);
        if (found.revoked() && holdsTitle(cycle, branch)) {
            decisions.add(cycle, Kind.REVOCATION, branch, title(cycle).code(), found.worked(), "", actor);
        }
        if (found.talk()) {
            decisions.add(cycle, Kind.TALK, branch, "PROPOSED", found.worked(), "", actor);
        }
    }

    /** Whether the title of this or an earlier year still stands: it was given and not taken away since. */
    private boolean holdsTitle(String cycle, String branch) {
        if (outcomes(cycle, Kind.TITLE).containsKey(branch)) {
            return true;
        }
        String before = yearBefore(cycle);
        return cycles.find(before).isPresent()
                && !outcomes(before, Kind.REVOCATION).containsKey(branch)
                && holdsTitle(before, branch);
    }

    /** Failures in a row before this re-verification. */
    private int failures(String cycle, String branch) {
        String before = yearBefore(cycle);
        return cycles.find(before).isEmpty()
                ? 0
                : Optional.ofNullable(outcomes(before, Kind.REVERIFICATION).get(branch))
                        .filter(outcome -> outcome.startsWith(FAILED))
                        .map(outcome -> Integer.parseInt(outcome.substring(FAILED.length())))
                        .orElse(0);
    }

    /** The first day of the month in which the titles are looked at again, a year after the cycle's. */
    public LocalDate reverifiedFrom(String cycle) {
        return title(cycle)
                .reverified()
                .orElseThrow()
                .on()
                .in(cycles.year(cycle) + 1)
                .withDayOfMonth(1);
    }

    private Title title(String cycle) {
        return cycles.scheme(cycle).titles().stream()
                .filter(title -> title.basis() == Title.Basis.CONDITION)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> outcomes(String cycle, Kind kind) {
        return decisions.of(cycle).stream()
                .filter(decision -> decision.kind() == kind)
                .collect(Collectors.toMap(Decision::subject, Decision::outcome));
    }
}
