package org.starbranch.workflow.guard;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.ConditionEvaluationBuilderImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RestartProcessInstanceBuilderImpl;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CaseExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionTableCmd;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanImpl;
import org.jspecify.annotations.Nullable;

/** What the engine's commands bring in from outside, or take away: the variables that each of them carries. */
final class BroughtIn {

    /** Which fields of a command, or of what it holds, carry variables. A test compares it with every command of the engine. */
    static final Map<Class<?>, List<String>> CARRIERS = Map.ofEntries(
            entry(CompleteTaskCmd.class, List.of("variables")),
            entry(SubmitTaskFormCmd.class, List.of("properties")),
            entry(HandleTaskBpmnErrorCmd.class, List.of("variables")),
            entry(HandleTaskEscalationCmd.class, List.of("variables")),
            entry(AbstractSetVariableCmd.class, List.of("variables")),
            entry(AbstractRemoveVariableCmd.class, List.of("variableNames")),
            entry(AbstractPatchVariablesCmd.class, List.of("variables", "deletions")),
            entry(SetVariablesToProcessInstancesBatchCmd.class, List.of("variables")),
            entry(SubmitStartFormCmd.class, List.of("variables")),
            entry(StartProcessInstanceCmd.class, List.of("instantiationBuilder")),
            entry(StartProcessInstanceAtActivitiesCmd.class, List.of("instantiationBuilder")),
            entry(ProcessInstantiationBuilderImpl.class, List.of("modificationBuilder")),
            entry(ModifyProcessInstanceCmd.class, List.of("builder")),
            entry(ModifyProcessInstanceAsyncCmd.class, List.of("builder")),
            entry(ProcessInstanceModificationBuilderImpl.class, List.of("operations", "processVariables")),
            entry(AbstractInstantiationCmd.class, List.of("variables", "variablesLocal")),
            entry(AbstractModificationCmd.class, List.of("builder")),
            entry(ModificationBuilderImpl.class, List.of("instructions")),
            entry(AbstractRestartProcessInstanceCmd.class, List.of("builder")),
            entry(RestartProcessInstanceBuilderImpl.class, List.of("instructions")),
            entry(CreateMigrationPlanCmd.class, List.of("migrationBuilder")),
            entry(MigrationPlanBuilderImpl.class, List.of("variables")),
            entry(AbstractMigrationCmd.class, List.of("executionBuilder")),
            entry(MigrationPlanExecutionBuilderImpl.class, List.of("migrationPlan")),
            entry(MigrationPlanImpl.class, List.of("variables")),
            entry(SignalCmd.class, List.of("processVariables")),
            entry(
                    MessageEventReceivedCmd.class,
                    List.of("processVariables", "processVariablesLocal", "processVariablesToTriggeredScope")),
            entry(AbstractCorrelateMessageCmd.class, List.of("builder")),
            entry(
                    MessageCorrelationBuilderImpl.class,
                    List.of(
                            "payloadProcessInstanceVariables",
                            "payloadProcessInstanceVariablesLocal",
                            "payloadProcessInstanceVariablesToTriggeredScope")),
            entry(CorrelateAllMessageBatchCmd.class, List.of("variables")),
            entry(SignalEventReceivedCmd.class, List.of("builder")),
            entry(SignalEventReceivedBuilderImpl.class, List.of("variables")),
            entry(EvaluateStartConditionCmd.class, List.of("builder")),
            entry(ConditionEvaluationBuilderImpl.class, List.of("variables")),
            entry(CompleteExternalTaskCmd.class, List.of("variables", "localVariables")),
            entry(HandleExternalTaskFailureCmd.class, List.of("variables", "localVariables")),
            entry(HandleExternalTaskBpmnErrorCmd.class, List.of("variables")),
            entry(CreateCaseInstanceCmd.class, List.of("variables")),
            entry(
                    CaseExecutionVariableCmd.class,
                    List.of("variables", "variablesLocal", "variablesDeletions", "variablesLocalDeletions")),
            entry(EvaluateDecisionCmd.class, List.of("variables")),
            entry(EvaluateDecisionTableCmd.class, List.of("variables")));

    private BroughtIn() {}

    /** The names of all that the command would set or remove; empty for most commands. */
    static Set<String> by(Object command) {
        Set<String> names = new LinkedHashSet<>();
        carried(command, names);
        return names;
    }

    private static void carried(Object carrier, Set<String> names) {
        for (Class<?> type = carrier.getClass(); type != null; type = type.getSuperclass()) {
            for (String field : CARRIERS.getOrDefault(type, List.of())) {
                content(Innards.read(carrier, field), names);
            }
        }
    }

    private static void content(@Nullable Object content, Set<String> names) {
        if (content instanceof Map<?, ?> variables) {
            variables.keySet().forEach(name -> names.add(String.valueOf(name)));
        } else if (content instanceof Collection<?> several) {
            several.forEach(one -> content(one, names));
        } else if (content instanceof String name) {
            names.add(name);
        } else if (content != null) {
            carried(content, names);
        }
    }
}
