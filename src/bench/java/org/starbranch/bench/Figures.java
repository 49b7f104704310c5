package org.starbranch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: for each setting and target the rounds in order, and what is counted of each target. */
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, List<JsonNode>>> rounds = new LinkedHashMap<>();
    private final Map<String, JsonNode> counts = new LinkedHashMap<>();

    void add(String setting, String target, String line) throws JsonProcessingException {
        rounds.computeIfAbsent(setting, s -> new LinkedHashMap<>())
                .computeIfAbsent(target, t -> new ArrayList<>())
                .add(JSON.readTree(line));
    }

    void count(String target, String line) throws JsonProcessingException {
        counts.put(target, JSON.readTree(line));
    }

    String json() throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rounds", rounds, "counts", counts));
    }

    /** Ratios first: each is the median of the ratios within one round. */
    String table() {
        StringBuilder text = new StringBuilder("\nCPU RATIOS (median of the rounds, lowest to highest)\n");
        rounds.forEach((setting, targets) -> ratios(text, setting, targets));
        text.append("\n%-26s %-10s %8s %17s %8s %8s %8s %8s %7s%n"
                .formatted("setting", "target", "CPU ms", "lowest-highest", "tasks/s", "p50", "p95", "p99", "retries"));
        rounds.forEach((setting, targets) -> targets.forEach((target, lines) -> row(text, setting, target, lines)));
        text.append("\nCOUNTED ON MYSQL, per task\n");
        text.append("%-10s %8s %8s %12s %10s%n".formatted("target", "own", "engine", "round trips", "rows read"));
        counts.forEach((target, line) -> text.append("%-10s %8.1f %8.1f %12.1f %10.1f%n"
                .formatted(
                        target,
                        line.get("own").asDouble(),
                        line.get("engine").asDouble(),
                        line.get("roundTrips").asDouble(),
                        line.get("rowsRead").asDouble())));
        return text.toString();
    }

    private static void ratios(StringBuilder text, String setting, Map<String, List<JsonNode>> targets) {
        for (String[] pair : new String[][] {{"app", "camunda"}, {"app", "flowable"}, {"app", "operaton"}, {"http", "camunda"}, {"operaton", "camunda"}, {"flowable", "camunda"}}) {
            List<JsonNode> upper = targets.get(pair[0]);
            List<JsonNode> lower = targets.get(pair[1]);
            if (upper != null && lower != null) {
                List<Double> ratios = new ArrayList<>();
                for (int round = 0; round < Math.min(upper.size(), lower.size()); round++) {
                    ratios.add(cpu(upper.get(round)) / cpu(lower.get(round)));
                }
                ratios.sort(null);
                text.append("%-26s %-22s %6.2f  (%.2f-%.2f)%n"
                        .formatted(
                                setting,
                                pair[0] + " / " + pair[1],
                                ratios.get(ratios.size() / 2),
                                ratios.get(0),
                                ratios.get(ratios.size() - 1)));
            }
        }
    }

    private static void row(StringBuilder text, String setting, String target, List<JsonNode> lines) {
        List<Double> cpu = lines.stream().map(Figures::cpu).sorted().toList();
        text.append("%-26s %-10s %8.2f %8.2f-%8.2f %8.1f %8.2f %8.2f %8.2f %7.0f%n"
                .formatted(
                        setting,
                        target,
                        cpu.get(cpu.size() / 2),
                        cpu.get(0),
                        cpu.get(cpu.size() - 1),
                        median(lines, "tasksPerSecond"),
                        median(lines, "p50"),
                        median(lines, "p95"),
                        median(lines, "p99"),
                        median(lines, "retries")));
    }

    private static double median(List<JsonNode> lines, String name) {
        List<Double> values =
                lines.stream().map(line -> line.get(name).asDouble()).sorted().toList();
        return values.get(values.size() / 2);
    }

    private static double cpu(JsonNode line) {
        return line.get("cpuMsPerTask").asDouble();
    }
}
