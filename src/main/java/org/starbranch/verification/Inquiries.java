package org.starbranch.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.verification.Verification.Method;
import org.starbranch.verification.Verification.Stage;
import org.starbranch.verification.Verification.Visit;

/** How the facts come together: the letter with its questions, the branch's answers, the visit. */
@Service
@Transactional
public class Inquiries {

    /** The most questions a letter may ask. */
    static final int QUESTIONS = 10;

    private static final int QUESTION_LENGTH = 300;
    private static final int TEXT_LENGTH = 2000;
    private static final int SLOTS = 5;

    private final VerificationRows verifications;
    private final QuestionRows questions;
    private final StepCheck check;
    private final Cycles cycles;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    Inquiries(
            VerificationRows verifications,
            QuestionRows questions,
            StepCheck check,
            Cycles cycles,
            Numbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.verifications = verifications;
        this.questions = questions;
        this.check = check;
        this.cycles = cycles;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Chooses letter, visit or both, and draws the number.
     *
     * @param fields {@code method}, {@code questions} one per line, {@code item_1} to {@code item_5}
     */
    public Submission<Method> chooseMethod(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.verifier(form, rating, actor);
        check.stage(form, row, Stage.METHOD);
        Optional<Method> method = form.choice("method", Method.class, "请选择“核查方式”");
        List<String> lines = lines(form.text("questions"));
        method.ifPresent(chosen -> checkQuestions(form, chosen, lines));
        List<String> items = form.slots("item_", SLOTS);
        checkItems(form, rating, items);
        return form.unlessFaulty(() -> begin(row, rating, method.orElseThrow(), lines, items, actor));
    }

    /** Takes the branch's reply, {@code answer_1} to {@code answer_10}: an answer to every question. */
    public Submission<Method> answer(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.secretary(form, rating, actor);
        check.stage(form, row, Stage.LETTER);
        List<QuestionRow> asked = questions.of(rating.cycle(), rating.branch());
        asked.forEach(question -> form.required(question.field(), question.label(), TEXT_LENGTH));
        return form.unlessFaulty(() -> {
            asked.forEach(
                    question -> question.answer(form.text(question.field()), actor.userId(), LocalDateTime.now(clock)));
            row.answered();
            audit.record(actor, "verification.answered", rating.toString(), "逐条答复函询，共" + asked.size() + "条");
            return row.stage() == Stage.VISIT ? Method.BOTH : Method.LETTER;
        });
    }

    /** Takes the report of a visit: {@code visited_on}, {@code visitor_1} to {@code visitor_4}, {@code report}. */
    public Submission<Stage> visit(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.verifier(form, rating, actor);
        check.stage(form, row, Stage.VISIT);
        Optional<LocalDate> on = form.day("visited_on", "核查日期", row.startedAt().toLocalDate(), LocalDate.now(clock));
        List<String> visitors = form.slots("visitor_", 4);
        form.require(visitors.size() >= 2, "visitor_2", "实地核查须由两人以上进行，请填写至少两个不同的姓名");
        form.require(visitors.stream().allMatch(name -> name.length() <= 40), "visitor_1", "核查人员姓名不能超过40个字");
        String report = form.required("report", "查看情况", TEXT_LENGTH);
        return form.unlessFaulty(() -> {
            row.visited(new Visit(on.orElseThrow(), String.join("、", visitors), report));
            audit.record(actor, "verification.visited", rating.toString(), "登记实地核查，" + visitors.size() + "人参加");
            return row.stage();
        });
    }

    private void checkQuestions(FormFields form, Method method, List<String> lines) {
        boolean letter = method != Method.VISIT;
        form.require(!letter || !lines.isEmpty(), "questions", "函询须列出问题，每行一个");
        form.require(letter || lines.isEmpty(), "questions", "只作实地核查时不发函询，请清空问题");
        form.require(lines.size() <= QUESTIONS, "questions", "函询问题不能超过" + QUESTIONS + "个");
        form.require(
                lines.stream().allMatch(line -> line.length() <= QUESTION_LENGTH),
                "questions",
                "每个问题不能超过" + QUESTION_LENGTH + "个字");
        StepCheck.withoutStar(form, "questions", String.join("\n", lines));
    }

    private void checkItems(FormFields form, RatingId rating, List<String> items) {
        Scheme scheme = cycles.scheme(rating.cycle());
        items.stream()
                .filter(item -> scheme.findItem(item).isEmpty())
                .forEach(item -> form.fault("item_1", "方案里没有指标“" + item + "”"));
    }

    private Method begin(
            VerificationRow row, RatingId rating, Method method, List<String> lines, List<String> items, Actor actor) {
        int year = cycles.cycle(rating.cycle()).year();
        String number = numbers.next(method == Method.VISIT ? "HC" : "HX", year);
        row.choose(method, number, items);
        for (int position = 1; position <= lines.size(); position++) {
            questions.save(new QuestionRow(rating, position, lines.get(position - 1)));
        }
        audit.record(actor, "verification.method", rating.toString(), "确定" + method.title() + "，编号" + number);
        return method;
    }

    private VerificationRow row(RatingId rating) {
        return verifications.findById(VerificationRow.Key.of(rating)).orElseThrow();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
