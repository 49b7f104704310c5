package org.starbranch.scoring.simulation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Quotas;

/**
 * What may be chosen differently in a simulation.
 *
 * @param smallNumbers what holds for a roster that the scheme calls small; without effect on a larger one
 * @param pooledRoster branches of all units together where places are pooled, at least the roster; 0 for as many as the
 *     smallest roster that is not small
 * @param exceptionPlaces places by star that the committee would grant where the cap comes to none; 1 for a star not named
 * @param rollDown whether places left over pass to the next capped star (reading Z6)
 * @param caps whole percent of the roster by star, 0 to 100, for each cap of the scheme
 * @param levels whole percent of a point's maximum by level, 0 to 100 (001, reading B2); empty for a scheme without levels
 * @param rollUp which total of a branch its general branch takes over (004, reading G1)
 */
public record Settings(
        Way smallNumbers,
        int pooledRoster,
        Map<Integer, Integer> exceptionPlaces,
        boolean rollDown,
        Map<Integer, Integer> caps,
        Map<String, Integer> levels,
        RollUp.Value rollUp) {

    private static final int LARGEST = 20_000;

    public Settings {
        exceptionPlaces = Collections.unmodifiableMap(new TreeMap<>(exceptionPlaces));
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /** The scheme's own. */
    public static Settings of(Scheme scheme) {
        return new Settings(
                Way.of(scheme.smallNumbers().standard()).orElse(Way.STRICT),
                0,
                Map.of(),
                !Quotas.rollingDown(scheme).isEmpty(),
                Quotas.hard(scheme).stream().collect(toMap(Cap::star, Cap::percent)),
                scheme.levels().stream().collect(toMap(Level::code, Level::percent)),
                scheme.points().stream()
                        .flatMap(point -> point.rollUp().stream())
                        .map(RollUp::value)
                        .findFirst()
                        .orElse(RollUp.Value.CAPPED));
    }

    public Settings with(Way way) {
        return new Settings(way, pooledRoster, exceptionPlaces, rollDown, caps, levels, rollUp);
    }

    public Settings withPool(int branches) {
        return new Settings(smallNumbers, branches, exceptionPlaces, rollDown, caps, levels, rollUp);
    }

    public Settings withException(int star, int places) {
        Map<Integer, Integer> more = new TreeMap<>(exceptionPlaces);
        more.put(star, places);
        return new Settings(smallNumbers, pooledRoster, more, rollDown, caps, levels, rollUp);
    }

    public Settings rollingDown(boolean down) {
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, down, caps, levels, rollUp);
    }

    public Settings withCap(int star, int percent) {
        Map<Integer, Integer> more = new TreeMap<>(caps);
        more.put(star, percent);
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, rollDown, more, levels, rollUp);
    }

    public Settings withLevel(String level, int percent) {
        Map<String, Integer> more = new TreeMap<>(levels);
        more.put(level, percent);
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, rollDown, caps, more, rollUp);
    }

    public Settings rollingUp(RollUp.Value value) {
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, rollDown, caps, levels, value);
    }

    /** Everything that cannot be chosen for this scheme and this roster. */
    public List<Fault> faults(Scheme scheme, int roster) {
        List<Fault> faults = new ArrayList<>();
        Settings own = of(scheme);
        range(faults, "caps", caps, own.caps(), 100, "名额的星级");
        range(faults, "exceptionPlaces", exceptionPlaces, own.caps(), LARGEST, "名额的星级");
        range(faults, "levels", levels, own.levels(), 100, "等次");
        if (pooledRoster != 0 && (pooledRoster < roster || pooledRoster > LARGEST)) {
            faults.add(new Fault("pooledRoster", Fault.Code.RANGE, "合并后的支部总数应在 %d 至 %d 之间".formatted(roster, LARGEST)));
        }
        return List.copyOf(faults);
    }

    private static <K> void range(
            List<Fault> faults, String name, Map<K, Integer> values, Map<K, Integer> known, int most, String what) {
        values.forEach((key, value) -> {
            String field = name + "." + key;
            if (!known.containsKey(key)) {
                faults.add(new Fault(field, Fault.Code.UNKNOWN_KEY, "方案没有“%s”这一%s".formatted(key, what)));
            } else if (value < 0 || value > most) {
                faults.add(new Fault(field, Fault.Code.RANGE, "“%s”应在 0 至 %d 之间".formatted(key, most)));
            }
        });
    }

    /** How they differ from the scheme's own, in Chinese; one line that says so where they do not. */
    public List<String> described(Scheme scheme) {
        return new SettingsText(scheme, of(scheme), this).lines();
    }

    /** The places that follow for a roster, each with its sum. */
    Quotas quotas(Scheme scheme, int roster) {
        boolean small = scheme.smallNumbers().concerns(roster);
        List<Limit> limits = Quotas.hard(scheme).stream()
                .map(this::withOtherPercent)
                .map(cap -> small ? small(cap, scheme, roster) : Quotas.limit(cap, roster))
                .toList();
        String way = small ? Quotas.text(scheme.smallNumbers(), smallNumbers.code()) : "";
        return new Quotas(limits, rollingDown(scheme), way);
    }

    private Cap withOtherPercent(Cap cap) {
        return new Cap(
                cap.star(),
                caps.getOrDefault(cap.star(), cap.percent()),
                cap.strictness(),
                cap.rollDown(),
                cap.clause());
    }

    /** As the scheme has it star by star, unless it is turned on or off for all. */
    private Set<Integer> rollingDown(Scheme scheme) {
        Set<Integer> own = Quotas.rollingDown(scheme);
        if (rollDown != own.isEmpty()) {
            return own;
        }
        return rollDown ? caps.keySet() : Set.of();
    }

    private Limit small(Cap cap, Scheme scheme, int roster) {
        return switch (smallNumbers) {
            case STRICT -> Quotas.limit(cap, roster);
            case POOLED -> pooled(cap, pool(scheme, roster));
            case EXCEPTION -> granted(Quotas.limit(cap, roster));
        };
    }

    private int pool(Scheme scheme, int roster) {
        return pooledRoster == 0 ? Math.max(roster, scheme.smallNumbers().below()) : pooledRoster;
    }

    private static Limit pooled(Cap cap, int branches) {
        Limit limit = Quotas.limit(cap, branches);
        String shared = "%s（与其他单位合并 %d 个支部计算，名额共用）".formatted(limit.explanation(), branches);
        return new Limit(limit.star(), limit.limit(), shared);
    }

    private Limit granted(Limit limit) {
        if (limit.limit() > 0) {
            return limit;
        }
        int places = exceptionPlaces.getOrDefault(limit.star(), 1);
        String minuted = "%s；党委会例外决定 → %d 个（须有会议纪要）".formatted(limit.explanation(), places);
        return new Limit(limit.star(), places, minuted);
    }
}
