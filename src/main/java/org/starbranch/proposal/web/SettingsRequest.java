package org.starbranch.proposal.web;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Way;
import org.starbranch.shared.web.Body;

/** Reads candidate settings; what is not sent is the scheme's own, what the scheme cannot have is a fault. */
record SettingsRequest(Scheme scheme, Body body) {

    static final String SMALL_NUMBERS = "smallNumbers";
    static final String POOLED_ROSTER = "pooledRoster";
    static final String EXCEPTION_PLACES = "exceptionPlaces";
    static final String ROLL_DOWN = "rollDown";
    static final String CAPS = "caps";
    static final String LEVELS = "levels";
    static final String ROLL_UP = "rollUp";

    private static final Set<String> KNOWN =
            Set.of(SMALL_NUMBERS, POOLED_ROSTER, EXCEPTION_PLACES, ROLL_DOWN, CAPS, LEVELS, ROLL_UP);

    Settings read() {
        body.only(KNOWN);
        Settings own = Settings.of(scheme);
        return new Settings(
                way(own),
                has(POOLED_ROSTER) ? body.integer(POOLED_ROSTER, "合并后的支部总数") : own.pooledRoster(),
                byStar(EXCEPTION_PLACES, "例外名额", own.exceptionPlaces()),
                has(ROLL_DOWN) ? body.flag(ROLL_DOWN, "顺延") : own.rollDown(),
                byStar(CAPS, "名额比例", own.caps()),
                levels(own),
                rollUp(own));
    }

    private Way way(Settings own) {
        if (!has(SMALL_NUMBERS)) {
            return own.smallNumbers();
        }
        String code = body.text(SMALL_NUMBERS, "名额办法");
        Set<String> options = scheme.smallNumbers().options().stream()
                .map(SmallNumbers.Option::code)
                .collect(toSet());
        Optional<Way> way = Way.of(code).filter(known -> known == own.smallNumbers() || options.contains(known.code()));
        if (way.isEmpty()) {
            body.fault(SMALL_NUMBERS, "方案没有“" + code + "”这种名额办法");
        }
        return way.orElse(own.smallNumbers());
    }

    private RollUp.Value rollUp(Settings own) {
        if (!has(ROLL_UP)) {
            return own.rollUp();
        }
        String code = body.text(ROLL_UP, "汇总办法");
        for (RollUp.Value value : RollUp.Value.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(code)) {
                return value;
            }
        }
        body.fault(ROLL_UP, "汇总办法应为 capped 或 raw");
        return own.rollUp();
    }

    /** Percent by level; what is not a level of the scheme is found when they are put to use. */
    private Map<String, Integer> levels(Settings own) {
        Body levels = body.object(LEVELS, "等次折算");
        Map<String, Integer> values = new TreeMap<>(own.levels());
        levels.names().forEach(level -> values.put(level, levels.integer(level, "等次折算")));
        return values;
    }

    private Map<Integer, Integer> byStar(String name, String label, Map<Integer, Integer> own) {
        Body object = body.object(name, label);
        Map<Integer, Integer> values = new TreeMap<>(own);
        for (String star : object.names()) {
            if (star.matches("[1-9]")) {
                values.put(Integer.parseInt(star), object.integer(star, label));
            } else {
                object.fault(star, "没有“" + star + "”这一星级");
            }
        }
        return values;
    }

    private boolean has(String name) {
        Collection<String> names = body.names();
        return names.contains(name);
    }
}
