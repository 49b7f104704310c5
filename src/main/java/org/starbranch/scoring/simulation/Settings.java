package org.starbranch.scoring.simulation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starbranch.scheme.model.Cap;
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
 */
public record Settings(
        Way smallNumbers,
        int pooledRoster,
        Map<Integer, Integer> exceptionPlaces,
        boolean rollDown,
        Map<Integer, Integer> caps) {

    private static final int LARGEST = 20_000;

    public Settings {
        exceptionPlaces = Collections.unmodifiableMap(new TreeMap<>(exceptionPlaces));
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
    }

    /** The scheme's own. */
    public static Settings of(Scheme scheme) {
        return new Settings(
                Way.of(scheme.smallNumbers().standard()).orElse(Way.STRICT),
                0,
                Map.of(),
                false,
                scheme.caps().stream().collect(toMap(Cap::star, Cap::percent)));
    }

    public Settings with(Way way) {
        return new Settings(way, pooledRoster, exceptionPlaces, rollDown, caps);
    }

    public Settings withPool(int branches) {
        return new Settings(smallNumbers, branches, exceptionPlaces, rollDown, caps);
    }

    public Settings withException(int star, int places) {
        Map<Integer, Integer> more = new TreeMap<>(exceptionPlaces);
        more.put(star, places);
        return new Settings(smallNumbers, pooledRoster, more, rollDown, caps);
    }

    public Settings rollingDown(boolean down) {
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, down, caps);
    }

    public Settings withCap(int star, int percent) {
        Map<Integer, Integer> more = new TreeMap<>(caps);
        more.put(star, percent);
        return new Settings(smallNumbers, pooledRoster, exceptionPlaces, rollDown, more);
    }

    /** Everything that cannot be chosen for this scheme and this roster. */
    public List<Fault> faults(Scheme scheme, int roster) {
        List<Fault> faults = new ArrayList<>();
        Map<Integer, Integer> own = of(scheme).caps();
        range(faults, "caps", caps, own, 100, "%s的比例应在 0 至 100 之间");
        range(faults, "exceptionPlaces", exceptionPlaces, own, LARGEST, "%s的例外名额应在 0 至 " + LARGEST + " 之间");
        if (pooledRoster != 0 && (pooledRoster < roster || pooledRoster > LARGEST)) {
            faults.add(new Fault("pooledRoster", Fault.Code.RANGE, "合并后的支部总数应在 %d 至 %d 之间".formatted(roster, LARGEST)));
        }
        return List.copyOf(faults);
    }

    private static void range(
            List<Fault> faults,
            String name,
            Map<Integer, Integer> values,
            Map<Integer, Integer> known,
            int most,
            String message) {
        values.forEach((star, value) -> {
            if (!known.containsKey(star)) {
                faults.add(new Fault(name + "." + star, Fault.Code.UNKNOWN_KEY, "方案没有 %d 星的名额".formatted(star)));
            } else if (value < 0 || value > most) {
                faults.add(new Fault(name + "." + star, Fault.Code.RANGE, message.formatted(star + " 星")));
            }
        });
    }

    /** The places that follow for a roster, each with its sum. */
    Quotas quotas(Scheme scheme, int roster) {
        boolean small = scheme.smallNumbers().concerns(roster);
        List<Limit> limits = scheme.caps().stream()
                .map(cap -> new Cap(cap.star(), caps.getOrDefault(cap.star(), cap.percent()), cap.clause()))
                .map(cap -> small ? small(cap, scheme, roster) : Quotas.limit(cap, roster))
                .toList();
        String way = small ? Quotas.text(scheme.smallNumbers(), smallNumbers.code()) : "";
        return new Quotas(limits, rollDown, way);
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
