package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.SoftMinimum;
import org.starbranch.scheme.model.Target;
import org.starbranch.scheme.model.Title;

/** Stars, titles and targets agree with the words beside them. */
record StarWording(Wording wording) {

    void check() {
        stars();
        wording.scheme().titles().forEach(this::title);
        wording.scheme().targets().forEach(this::target);
    }

    private void stars() {
        List<Band> bands = wording.scheme().bands();
        for (Band band : bands) {
            boolean lowest = band.equals(bands.get(bands.size() - 1));
            wording.says(
                    band,
                    lowest ? "to" : "from",
                    lowest ? band.to() : band.from(),
                    band.clause().text());
        }
        for (Cap cap : wording.scheme().caps()) {
            wording.says(cap, "percent", cap.percent(), cap.clause().text());
        }
        for (SoftMinimum minimum : wording.scheme().minimums()) {
            wording.says(minimum, "percent", minimum.percent(), minimum.clause().text());
        }
    }

    private void title(Title title) {
        String text = title.clause().text();
        if (title.places() > 0) {
            wording.says(title, "places", title.places(), text);
        }
        if (title.minimumStar() > 0) {
            wording.says(title, "minimumStar", title.minimumStar(), text);
        }
        title.memberShare().ifPresent(share -> {
            wording.says(share, "star", share.star(), text);
            wording.says(share, "percent", share.percent(), text);
        });
        title.reverified().ifPresent(again -> {
            wording.says(again, "below", again.below(), again.clause().text());
            DayWording.check(again, again.on(), again.clause().text(), wording.report());
        });
    }

    private void target(Target target) {
        wording.says(target, "year", target.year(), target.clause().text());
        wording.says(target, "percent", target.percent(), target.clause().text());
    }
}
