package org.starbranch.workflow.sheetrating;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.BallotSheets;
import org.starbranch.review.Review;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Time;
import org.starbranch.workflow.tasks.Candidates;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.ShownText;

/** Offers a sheet to its rater or its group, until the day of its round, and hides what is not asked of its subject. */
@Component("offerSheet")
class OfferSheet implements TaskListener {

    private static final List<String> RETURNED = List.of("条目", "原来", "意见");

    private final Reviews reviews;
    private final BallotSheets ballots;
    private final Organisation organisation;
    private final Candidates candidates;

    OfferSheet(Reviews reviews, BallotSheets ballots, Organisation organisation, Candidates candidates) {
        this.reviews = reviews;
        this.ballots = ballots;
        this.organisation = organisation;
        this.candidates = candidates;
    }

    @Override
    public void notify(DelegateTask task) {
        SheetId id = SheetId.of(task.getExecution().getProcessBusinessKey());
        task.setName(reviews.title(id));
        Review.Round round = reviews.current(id.cycle()).orElseThrow();
        task.setDueDate(endOf(round.due()));
        reviews.hidden(id).forEach(point -> task.setVariableLocal("na_" + point, true));
        showReturned(task, id, round);
        ballots.text(id).ifPresent(text -> ShownText.show(task, BallotNotice.VARIABLE, text));
        offer(task, id, reviews.groupOf(id));
    }

    /** A sheet that came back says so, with the findings. */
    private void showReturned(DelegateTask task, SheetId id, Review.Round round) {
        List<List<String>> lines = reviews.returned(id).stream()
                .map(line -> List.of(reviews.line(id, line.point()), line.was(), line.finding()))
                .toList();
        if (!lines.isEmpty()) {
            task.setName(task.getName().replace("：", "，" + round.name() + "："));
            new ShownTable(RETURNED, lines).show(task, "returned", 1);
        }
    }

    private void offer(DelegateTask task, SheetId id, String group) {
        if (id.isPersonal()) {
            task.setAssignee(id.rater());
        } else if (group.equals(Role.GENERAL_BRANCH.group())) {
            task.addCandidateUsers(officers(id.subject()));
        } else {
            candidates.offer(task, group, Optional.of(id.subject()));
        }
    }

    private List<String> officers(String branch) {
        return organisation
                .branch(branch)
                .map(found -> found.unit())
                .map(unit -> List.copyOf(organisation.officersOf(unit.code())))
                .orElse(List.of());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59)).atZone(Time.CHINA).toInstant());
    }
}
