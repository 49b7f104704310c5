package org.starbranch.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** Ballots on the branches themselves: one box for each rated branch, with the points of a sheet as its questions. */
@Service
@Transactional(readOnly = true)
public class BranchBallots {

    private final Ballots ballots;
    private final Cycles cycles;

    BranchBallots(Ballots ballots, Cycles cycles) {
        this.ballots = ballots;
        this.cycles = cycles;
    }

    /** The sheets of the cycle's scheme that are filled by ballots. */
    public List<Sheet> sheets(String cycle) {
        return cycles.scheme(cycle).sheets().stream()
                .filter(sheet -> sheet.raters() == RaterRule.BALLOT)
                .toList();
    }

    /** Opens the box of every rated branch that has none yet, and tells how many it opened. */
    @Transactional
    public Submission<Integer> openAll(String cycle, String sheet, Actor actor) {
        Scheme scheme = cycles.scheme(cycle);
        Optional<Sheet> wanted =
                sheets(cycle).stream().filter(one -> one.code().equals(sheet)).findFirst();
        if (wanted.isEmpty()) {
            return Submission.refused("请选择民主测评的评分表");
        }
        int opened = 0;
        for (RosterEntry entry : cycles.rated(cycle)) {
            if (ballots.find(cycle, BoxPlan.Kind.BRANCH, entry.branch(), sheet).isEmpty()) {
                Submission<String> box = ballots.open(plan(scheme, cycle, wanted.get(), entry), actor);
                if (box instanceof Submission.Refused<String> refused) {
                    return Submission.refused(refused.faults());
                }
                opened++;
            }
        }
        return Submission.accepted(opened);
    }

    private static BoxPlan plan(Scheme scheme, String cycle, Sheet sheet, RosterEntry entry) {
        String kind = entry.kind().name().toLowerCase(Locale.ROOT);
        List<Point> points = scheme.pointsOf(sheet.code()).stream()
                .filter(point -> point.concerns(kind))
                .toList();
        List<String> aspects = points.stream()
                .flatMap(
                        point -> point.scale() instanceof Scale.Block block ? block.aspects().stream() : Stream.empty())
                .toList();
        return new BoxPlan(
                cycle,
                BoxPlan.Kind.BRANCH,
                entry.branch(),
                sheet.code(),
                entry.name() + sheet.name(),
                aspects.isEmpty() ? "" : "请对照：" + String.join("、", aspects) + "。",
                sheet.minimum(),
                points.stream().map(new BallotQuestions(scheme)::of).toList());
    }
}
