package org.starbranch.rating;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.VetoGround.Scope;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;

/**
 * The points that a veto of narrower scope takes from a branch (reading Z12): of the points whose clause names the
 * ground, either these alone or their whole items. The assessor gives nothing for them.
 */
@Component
class VetoedPoints {

    private final VetoRows vetoes;
    private final Cycles cycles;

    VetoedPoints(VetoRows vetoes, Cycles cycles) {
        this.vetoes = vetoes;
        this.cycles = cycles;
    }

    /** A fault for each such point that was given more than nothing. */
    List<Fault> faults(RatingId rating, Map<String, String> fields) {
        Scheme scheme = cycles.scheme(rating.cycle());
        return of(rating, scheme).entrySet().stream()
                .filter(point ->
                        !fields.getOrDefault("score_" + point.getKey(), "").matches("0(\\.0{1,2})?|"))
                .map(point -> new Fault(
                        "score_" + point.getKey(),
                        "%s：一票否决 %s 生效，应记 0 分"
                                .formatted(scheme.itemOf(point.getKey()).name(), point.getValue())))
                .toList();
    }

    /** The number of the veto by point. */
    private Map<String, String> of(RatingId rating, Scheme scheme) {
        Map<String, String> points = new TreeMap<>();
        vetoes.of(rating.cycle(), rating.branch()).stream()
                .map(VetoRow::veto)
                .filter(veto -> veto.isInForce() && veto.scope() != Scope.RATING)
                .forEach(veto -> points(scheme, veto).forEach(point -> points.put(point.code(), veto.number())));
        return points;
    }

    private static List<Point> points(Scheme scheme, Veto veto) {
        return scheme.items().stream()
                .flatMap(item -> named(item, veto).stream())
                .filter(point -> point.isOn(Sheets.ASSESSOR))
                .toList();
    }

    private static List<Point> named(Item item, Veto veto) {
        List<Point> named = item.points().stream()
                .filter(point ->
                        point.vetoGround().filter(veto.ground()::equals).isPresent())
                .toList();
        return !named.isEmpty() && veto.scope() == Scope.ITEM ? item.points() : named;
    }
}
