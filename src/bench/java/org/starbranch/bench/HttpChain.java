package org.starbranch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.support.Caller;
import org.starbranch.workflow.branchrating.SheetForms;

/** The chain as the Tasklist does it for a person with a session: task, form, what the form shows, submit. */
final class HttpChain implements Chain {

    private static final String ENGINE = "/camunda/api/engine/engine/default/task";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Worker app;
    private final int port;
    private final List<Map<String, Object>> typed;
    private final Map<String, Caller> people = new ConcurrentHashMap<>();

    HttpChain(Worker app, int port, Scheme scheme) {
        this.app = app;
        this.port = port;
        this.typed = AppChain.typed(new SheetForms(scheme));
    }

    /** Everybody is logged in before anything is measured. */
    @Override
    public void open(int branches) {
        app.ask("open " + branches);
        for (int branch = 0; branch < branches; branch++) {
            for (int step = 0; step < STEPS; step++) {
                person(branch, step);
            }
        }
    }

    @Override
    public void step(int branch, int step) throws JsonProcessingException {
        Caller person = person(branch, step);
        JsonNode task = ok(person.get(ENGINE + "?maxResults=1&processInstanceBusinessKey=" + AppChain.CYCLE + "/" + code(branch)))
                .json()
                .get(0);
        String address = ENGINE + "/" + task.get("id").asText();
        if (task.get("assignee").isNull()) {
            ok(person.post(address + "/claim", "{\"userId\":\"" + AppChain.user(code(branch), step) + "\"}"));
        }
        ok(person.get(address + "/form"));
        ok(person.get(address + "/deployed-form"));
        ok(person.get(address + "/form-variables"));
        ok(person.post(address + "/submit-form", JSON.writeValueAsString(Map.of("variables", variables(step)))));
    }

    /** The server answers a conflict with 409; the person does the step again. */
    @Override
    public boolean isConflict(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("409");
    }

    private Map<String, Object> variables(int step) {
        Map<String, Object> variables = new LinkedHashMap<>();
        typed.get(step)
                .forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return variables;
    }

    private Caller person(int branch, int step) {
        return people.computeIfAbsent(AppChain.user(code(branch), step), user -> Caller.browser(port, user));
    }

    private static String code(int branch) {
        return "B%02d".formatted(branch + 1);
    }

    private static Caller.Answer ok(Caller.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
