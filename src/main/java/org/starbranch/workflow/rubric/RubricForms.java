package org.starbranch.workflow.rubric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.rubric.RubricForm.Purpose;
import org.starbranch.workflow.tasks.TaskSubject;

/** Names the form of a task by the scheme that its cycle was opened with; the diagrams ask {@code ${rubricForms.of(…)}}. */
@Component("rubricForms")
public class RubricForms implements VisibleToProcesses {

    /** What a task gets whose form cannot be named; opening it fails, listing it does not. */
    static final String UNKNOWN = "rubric-unknown";

    private static final Logger log = LoggerFactory.getLogger(RubricForms.class);

    /** The process whose sheets are returned and corrected. */
    private static final String STARS = "annual-cycle";

    private static final String OWN = "self";
    private static final String CORRECTION = "self-correction";

    private final Cycles cycles;

    RubricForms(Cycles cycles) {
        this.cycles = cycles;
    }

    /**
     * The id of a form. Never throws: an exception here would take the task list from everybody.
     *
     * @param execution null where somebody completes the task while another reads his list
     * @param form the code of a sheet, or {@code self-correction}
     */
    public String of(@Nullable DelegateExecution execution, String form) {
        if (execution == null) {
            return UNKNOWN;
        }
        try {
            return prefix(TaskSubject.of(execution).cycle()) + form;
        } catch (RuntimeException e) {
            log.warn("No form {} for {}", form, execution.getId(), e);
            return UNKNOWN;
        }
    }

    /** The id of the form of the sheet that a {@code sheet-rating} is about. Never throws. */
    public String ofSheet(@Nullable DelegateExecution execution) {
        return execution == null
                ? UNKNOWN
                : of(execution, TaskSubject.of(execution).number().orElse(""));
    }

    /** The forms of a version of a scheme, by id. */
    static Map<String, String> all(Scheme scheme, String hash) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (!scheme.process().equals(STARS)) {
            scheme.all().forEach(about -> addSheets(forms, about, prefix(scheme.code(), hash)));
            return forms;
        }
        for (Sheet sheet : scheme.sheets()) {
            add(forms, scheme, hash, sheet.code(), sheet.code(), purpose(sheet));
        }
        if (scheme.findSheet(OWN).isPresent()) {
            add(forms, scheme, hash, CORRECTION, OWN, Purpose.CORRECTION);
        }
        return forms;
    }

    private static void addSheets(Map<String, String> forms, Scheme about, String prefix) {
        for (Sheet sheet : about.sheets()) {
            String id = prefix + sheet.code();
            forms.put(id, new SheetForm(about, id, sheet).json());
        }
    }

    private static void add(
            Map<String, String> forms, Scheme scheme, String hash, String name, String sheet, Purpose purpose) {
        String id = prefix(scheme.code(), hash) + name;
        forms.put(id, new RubricForm(scheme, id, sheet, purpose).json());
    }

    private static Purpose purpose(Sheet sheet) {
        return switch (sheet.code()) {
            case OWN -> Purpose.OWN;
            case "assessor" -> Purpose.ASSESSMENT;
            default -> Purpose.PLAIN;
        };
    }

    private String prefix(String cycle) {
        return prefix(cycles.scheme(cycle).code(), cycles.schemeHash(cycle));
    }

    private static String prefix(String scheme, String hash) {
        return scheme + "-" + hash.substring(0, 8) + "-";
    }
}
