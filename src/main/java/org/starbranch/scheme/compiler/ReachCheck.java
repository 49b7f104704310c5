package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Scheme;

/** Some score gives each star: a band between two possible totals would be a star that nobody can ever get. */
final class ReachCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        if (report.hasErrors() || scheme.kind() != Scheme.Kind.POINTS) {
            return; // What is wrong already would only be told again.
        }
        PossibleTotals totals = PossibleTotals.of(scheme);
        List<Band> bands = scheme.bands();
        for (Band band : bands) {
            boolean highest = band.equals(bands.get(0));
            boolean hit = highest ? totals.reach(band.from()) : totals.hit(band.from(), band.to());
            if (!hit) {
                report.error(
                        band,
                        "%d 星：没有任何得分能落在 %s 至 %s 分之间"
                                .formatted(
                                        band.star(),
                                        band.from().toPlainString(),
                                        band.to().toPlainString()));
            }
        }
    }
}
