package org.starbranch.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.support.Caller;

/** One visitor's round of all doors at one stage, and what was not as the tables say. */
final class Round {

    private final Visitor visitor;
    private final Stage stage;
    private final Map<String, String> ids;
    private final Rights rights = Rights.read();
    private final Marks marks = Marks.read();
    private final List<String> faults = new ArrayList<>();
    private final Set<Mark> found = EnumSet.noneOf(Mark.class);
    private int calls;

    Round(Visitor visitor, Stage stage, Map<String, String> ids) {
        this.visitor = visitor;
        this.stage = stage;
        this.ids = ids;
    }

    Round at(List<EndpointTable.Line> lines) {
        lines.stream()
                .filter(line -> rights.asks(line.rights(), stage, visitor.who()))
                .forEach(this::knock);
        for (Mark mark : Mark.values()) {
            if (marks.mayRead(visitor.who(), mark, stage) && !found.contains(mark)) {
                faults.add(visitor.who() + " finds " + mark + " nowhere at " + stage);
            }
        }
        return this;
    }

    List<String> faults() {
        return faults;
    }

    int calls() {
        return calls;
    }

    private void knock(EndpointTable.Line line) {
        Knock knock = new Knock(line);
        boolean letIn = rights.letsIn(line.rights(), stage, visitor.who());
        Map<String, String> asked = letIn ? Map.of("engine", "default") : ids;
        for (Caller caller : visitor.at(line.endpoint())) {
            Caller.Answer answer = knock.at(caller, visitor.who(), asked);
            calls++;
            String call = visitor.who() + " at " + stage + ": " + line.endpoint() + " " + knock.path(asked);
            if (!rights.agrees(line.rights(), stage, visitor.who(), answer.status())) {
                String expected = rights.cell(line.rights(), stage, visitor.who());
                faults.add(call + " answers " + answer.status() + ", not " + expected + " (" + line.rights() + ")");
            }
            read(call, answer.body());
        }
    }

    private void read(String call, String body) {
        for (Mark mark : Mark.values()) {
            if (body.contains(mark.text())) {
                found.add(mark);
                if (!marks.mayRead(visitor.who(), mark, stage)) {
                    faults.add(call + " gives away " + mark);
                }
            }
        }
    }
}
