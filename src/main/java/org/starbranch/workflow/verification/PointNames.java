package org.starbranch.workflow.verification;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.workflow.tasks.SelectOptions;

/** Points as people recognise them, one per line. */
@Component
class PointNames {

    private final Cycles cycles;

    PointNames(Cycles cycles) {
        this.cycles = cycles;
    }

    String of(String cycle, List<String> points) {
        Scheme scheme = cycles.scheme(cycle);
        return points.stream()
                .map(point -> SelectOptions.label(scheme, scheme.point(point)))
                .collect(Collectors.joining("\n"));
    }
}
