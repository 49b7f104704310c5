package org.starbranch.rating;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.Honours;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.RatingId;

/**
 * What a sheet's form shows beside its fields: the branch's own scores and reasons (before and after a correction), its
 * honours, and why it is asked again. By name: {@code notice}, {@code self_<point>}, {@code selfreason_<point>},
 * {@code honours_list}, {@code honours_count}, {@code return_<item>}. A name without anything to show is left out.
 */
@Service
@Transactional(readOnly = true)
public class SheetNotes {

    private static final int LIMIT = 3900;

    private final RatingDesk desk;
    private final Sheets sheets;
    private final Returns returns;
    private final BranchMeetings meetings;

    SheetNotes(RatingDesk desk, Sheets sheets, Returns returns, BranchMeetings meetings) {
        this.desk = desk;
        this.sheets = sheets;
        this.returns = returns;
        this.meetings = meetings;
    }

    /** For the branch's own sheet: after the meeting sent it back, what it had filled in and why it came back. */
    public Map<String, Object> forOwnSheet(RatingId rating) {
        Map<String, Object> notes = new HashMap<>();
        Optional<String> because = meetings.sentBackBecause(rating);
        because.ifPresent(text -> {
            notes.put("notice", "支部会议退回：" + text);
            own(rating).points().forEach((point, scored) -> note(notes, point, "上次", scored, null));
            honours(notes, rating);
        });
        return notes;
    }

    /** For the correction: the returned items, the question, and the points as they stand. */
    public Map<String, Object> forCorrection(RatingId rating) {
        Map<String, Object> notes = new HashMap<>();
        Return open = returns.of(rating).open().orElseThrow();
        notes.put("notice", "考核组的问题：" + open.question());
        open.items().forEach(item -> notes.put("return_" + item, true));
        Set<String> points = open.points(desk.scheme(rating), Sheets.SELF);
        own(rating).points().forEach((point, scored) -> {
            if (points.contains(point)) {
                note(notes, point, "原自评", scored, null);
            }
        });
        honours(notes, rating);
        return notes;
    }

    /** For the assessor: the branch's scores and reasons, where corrected with those before, and its honours. */
    public Map<String, Object> forAssessor(RatingId rating) {
        Map<String, Object> notes = new HashMap<>();
        SheetScores before = before(rating);
        own(rating).points().forEach((point, scored) -> {
            Scored old =
                    before.of(point).filter(earlier -> !same(earlier, scored)).orElse(null);
            note(notes, point, "支部自评", scored, old);
        });
        List<Return> answered = returns.of(rating).all();
        if (!answered.isEmpty()) {
            notes.put("notice", shortened(answers(desk.scheme(rating), answered)));
        }
        honours(notes, rating);
        return notes;
    }

    private static String answers(Scheme scheme, List<Return> answered) {
        return answered.stream()
                .map(one -> "第%d次退回（%s）：%s；支部已补正"
                        .formatted(
                                one.number(),
                                one.items().stream()
                                        .map(item -> scheme.item(item).name())
                                        .collect(joining("、")),
                                one.question()))
                .collect(joining("\n\n"));
    }

    private SheetScores own(RatingId rating) {
        return sheets.of(rating).current(Sheets.SELF);
    }

    /** The sheet before the last correction; empty where nothing was returned. */
    private SheetScores before(RatingId rating) {
        SheetFile file = sheets.of(rating);
        return returns.of(rating).all().isEmpty()
                ? new SheetScores(Sheets.SELF, Map.of())
                : file.ofRevision(Sheets.SELF, file.revision(Sheets.SELF) - 1);
    }

    private static boolean same(Scored one, Scored other) {
        return one.value().compareTo(other.value()) == 0 && one.reason().equals(other.reason());
    }

    private static void note(
            Map<String, Object> notes,
            String point,
            String whose,
            Scored scored,
            @org.jspecify.annotations.Nullable Scored old) {
        String score = "　【%s %s 分%s】"
                .formatted(
                        whose,
                        scored.value().toPlainString(),
                        old == null ? "" : "，补正前 " + old.value().toPlainString() + " 分");
        notes.put("self_" + point, score);
        String reason = whose + "理由：" + (scored.reason().isEmpty() ? "无" : scored.reason());
        if (old != null) {
            notes.put("selfreason_" + point, reason + "（补正前：" + (old.reason().isEmpty() ? "无" : old.reason()) + "）");
        } else if (!scored.reason().isEmpty()) {
            notes.put("selfreason_" + point, reason);
        }
    }

    private void honours(Map<String, Object> notes, RatingId rating) {
        Optional<CountedRule> rule = desk.scheme(rating).points().stream()
                .map(Point::countedRule)
                .flatMap(Optional::stream)
                .findFirst();
        rule.ifPresent(counted -> {
            List<Honour> listed = sheets.of(rating).honours();
            Honours count = Honours.count(counted, desk.year(rating), listed);
            String lines = count.lines().stream().map(SheetNotes::line).collect(joining("；"));
            notes.put("honours_count", String.valueOf(count.points()));
            notes.put("honours_list", shortened("%d 条，%s。%s".formatted(listed.size(), count.worked(), lines)));
        });
    }

    private static String line(Honours.Line line) {
        Honour honour = line.honour();
        return "%s，%s，%s（%s）".formatted(honour.person(), honour.level(), honour.on(), line.explanation());
    }

    private static String shortened(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "……";
    }
}
