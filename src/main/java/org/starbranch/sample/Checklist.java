package org.starbranch.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Whether a year ended as it must: only what a person still has to do is waiting, and nothing went wrong. */
final class Checklist {

    /** What may wait when the year is over. */
    private static final Set<String> MAY_WAIT = Set.of("rectification", "linkage");

    private final SimulatedUser administrator;

    Checklist(SimulatedUser administrator) {
        this.administrator = administrator;
    }

    /** What is wrong, in Chinese; empty when all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        TreeMap<String, Integer> waiting = new TreeMap<>();
        for (JsonNode instance : administrator.get("/engine-rest/process-instance?maxResults=500&active=true")) {
            String key = instance.get("definitionId").asText().split(":", 2)[0];
            waiting.merge(key, 1, Integer::sum);
        }
        waiting.forEach((process, count) -> {
            if (!MAY_WAIT.contains(process)) {
                faults.add("流程 " + process + " 还有 " + count + " 个没有结束");
            }
        });
        check(faults, "/engine-rest/incident/count", "有异常事件");
        check(faults, "/engine-rest/job/count?noRetriesLeft=true", "有失败的作业");
        return faults;
    }

    private void check(List<String> faults, String path, String fault) {
        int count = administrator.get(path).get("count").asInt();
        if (count > 0) {
            faults.add(fault + "：" + count);
        }
    }
}
