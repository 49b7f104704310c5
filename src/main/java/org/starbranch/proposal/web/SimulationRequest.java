package org.starbranch.proposal.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.web.Body;

/** Reads what the office wants simulated: branches with totals, keys and vetoes; totals and keys as decimal texts. */
final class SimulationRequest {

    /** More branches than any college has; beyond it the request is refused. */
    private static final int LIMIT = 20_000;

    private final Body body;

    SimulationRequest(Body body) {
        this.body = body;
    }

    List<Candidate> candidates() {
        body.only(Set.of("branches", "settings"));
        if (!body.object("settings", "设置").names().isEmpty()) {
            body.fault("settings", "模拟时还不能更改方案的设置");
        }
        List<Body> branches = body.list("branches", "支部");
        if (branches.size() > LIMIT) {
            body.fault("branches", "支部最多" + LIMIT + "个");
            return List.of();
        }
        return branches.stream().map(SimulationRequest::candidate).toList();
    }

    private static Candidate candidate(Body branch) {
        branch.only(Set.of("code", "total", "keys", "veto"));
        return new Candidate(
                branch.text("code", "支部编号"),
                Fraction.of(branch.decimal("total", "总分")),
                keys(branch.object("keys", "比较项")),
                branch.flag("veto", "否决"));
    }

    private static Map<String, BigDecimal> keys(Body keys) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        keys.names().forEach(name -> values.put(name, keys.decimal(name, "比较项")));
        return values;
    }
}
