package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import org.starbranch.scoring.Allocation.Refusal;
import org.starbranch.scoring.Allocation.Result;

/** Why a star is what it is, in words; put together when somebody reads it. */
final class ResultText {

    private ResultText() {}

    static String of(Result result) {
        if (!result.quotaStar().isRated()) {
            return "一票否决：本年度不定星，得分星级" + result.scoreStar().title() + "只作记录";
        }
        String score =
                "总分 " + result.total().cutOff() + "，得分星级" + result.scoreStar().title();
        if (result.quotaStar().equals(result.scoreStar())) {
            return score + (result.capped() ? "，在名额之内" : "，该星级不设名额");
        }
        String refused = result.refusals().stream().map(Refusal::explanation).collect(joining("；"));
        return score + "；因名额限制下调为" + result.quotaStar().title() + "：" + refused;
    }
}
