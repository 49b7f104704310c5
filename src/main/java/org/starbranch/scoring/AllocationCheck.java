package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.TieKey;

/** Whether what was entered can be allocated at all. */
record AllocationCheck(Scheme scheme, List<Candidate> candidates, int roster, List<List<String>> votes) {

    private static final Fraction FULL = Fraction.of(100);

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        roster(faults);
        codes(faults);
        totals(faults);
        unknownKeys(faults);
        partialKeys(faults);
        votes(faults);
        return List.copyOf(faults);
    }

    private void roster(List<Fault> faults) {
        if (candidates.isEmpty()) {
            faults.add(new Fault("branches", Fault.Code.MISSING, "至少要有一个支部"));
        } else if (roster < candidates.size()) {
            faults.add(
                    new Fault("roster", Fault.Code.RANGE, "名册 %d 个支部，少于参评的 %d 个".formatted(roster, candidates.size())));
        }
    }

    private void codes(List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            String code = candidates.get(i).code();
            if (code.isBlank()) {
                faults.add(fault(i, "code", Fault.Code.MISSING, "支部编号不能为空"));
            } else if (!seen.add(code)) {
                faults.add(fault(i, "code", Fault.Code.DOUBLE, "支部编号“%s”重复".formatted(code)));
            }
        }
    }

    private void totals(List<Fault> faults) {
        for (int i = 0; i < candidates.size(); i++) {
            Fraction total = candidates.get(i).total();
            if (total.compareTo(Fraction.ZERO) < 0 || total.compareTo(FULL) > 0) {
                faults.add(fault(i, "total", Fault.Code.RANGE, "总分 %s 不在 0 至 100 之间".formatted(total.shown())));
            }
        }
    }

    private void unknownKeys(List<Fault> faults) {
        Set<String> known = scheme.tieKeys().stream().map(TieKey::code).collect(Collectors.toSet());
        for (int i = 0; i < candidates.size(); i++) {
            Set<String> keys = candidates.get(i).keys().keySet();
            for (String key : known.containsAll(keys) ? Set.<String>of() : new TreeSet<>(keys)) {
                if (!known.contains(key)) {
                    faults.add(fault(i, "keys." + key, Fault.Code.UNKNOWN_KEY, "方案没有同分比较项“%s”".formatted(key)));
                }
            }
        }
    }

    private void partialKeys(List<Fault> faults) {
        for (TieKey key : scheme.tieKeys()) {
            long having = candidates.stream()
                    .filter(candidate -> candidate.keys().containsKey(key.code()))
                    .count();
            if (having > 0 && having < candidates.size()) {
                faults.add(new Fault(
                        "keys." + key.code(),
                        Fault.Code.PARTIAL_KEY,
                        "“%s”只有 %d 个支部填写，须全部填写或全部不填".formatted(key.name(), having)));
            }
        }
    }

    private void votes(List<Fault> faults) {
        Set<String> known = candidates.stream().map(Candidate::code).collect(Collectors.toSet());
        for (int i = 0; i < votes.size(); i++) {
            Set<String> seen = new HashSet<>();
            for (String code : votes.get(i)) {
                if (!known.contains(code)) {
                    faults.add(vote(i, Fault.Code.UNKNOWN_BRANCH, "表决中没有这个支部：“%s”".formatted(code)));
                } else if (!seen.add(code)) {
                    faults.add(vote(i, Fault.Code.DOUBLE, "表决中支部“%s”重复".formatted(code)));
                }
            }
        }
    }

    private static Fault fault(int index, String field, Fault.Code code, String message) {
        return new Fault("branches[%d].%s".formatted(index, field), code, message);
    }

    private static Fault vote(int index, Fault.Code code, String message) {
        return new Fault("votes[%d]".formatted(index), code, message);
    }
}
