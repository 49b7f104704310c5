package org.starbranch.review;

import static org.starbranch.review.AppraisalScores.required;
import static org.starbranch.review.AppraisalScores.totals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Score;

/** What the office looks at before it files a half: how strictly each scored, and a sample of branches (reading G5). */
@Service
@Transactional(readOnly = true)
public class AppraisalSamples {

    private final Appraisals appraisals;
    private final AppraisalScores scores;
    private final Subjects subjects;

    AppraisalSamples(Appraisals appraisals, AppraisalScores scores, Subjects subjects) {
        this.appraisals = appraisals;
        this.scores = scores;
        this.subjects = subjects;
    }

    /**
     * How strictly each general branch scored in the half at work, beside all others; those directly under the committee
     * together. It shows, it corrects nothing.
     */
    public List<Leniency> leniency(String cycle) {
        Map<String, Score> half = scores.of(cycle, appraisals.half(cycle));
        List<Fraction> all = totals(half, subjects.of(cycle, Subject.BRANCH));
        List<Leniency> found = new ArrayList<>();
        for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
            List<Fraction> own = totals(half, subjects.under(cycle, unit));
            if (!own.isEmpty()) {
                found.add(Leniency.of(subjects.name(cycle, unit), own, all));
            }
        }
        return found;
    }

    /** The branches that the office looks at: of each general branch the highest and the lowest. */
    public List<Standing> sample(String cycle) {
        int half = appraisals.half(cycle);
        Map<String, Score> known = scores.of(cycle, half);
        List<Standing> sample = new ArrayList<>();
        for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
            List<Standing> own = subjects.under(cycle, unit).stream()
                    .map(branch -> Standing.of(branch, half, required(known, branch)))
                    .filter(standing -> standing.total().isPresent())
                    .sorted(Comparator.comparing(standing -> standing.total().orElseThrow()))
                    .toList();
            own.stream().limit(1).forEach(sample::add);
            own.stream().skip(Math.max(1, own.size() - 1L)).forEach(sample::add);
        }
        return sample;
    }
}
