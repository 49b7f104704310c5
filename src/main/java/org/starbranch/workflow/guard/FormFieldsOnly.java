package org.starbranch.workflow.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Fault;
import org.starbranch.workflow.SubmissionRefused;

/**
 * The form of a task is the one way by which a user's words enter a process: its fields, as text, tick or nothing. The
 * engine itself would take any variable of any type from whoever may complete a task, and from an administrator anywhere.
 */
final class FormFieldsOnly implements UserRule {

    /** What forms send: a number travels as text, an empty number as nothing. */
    private static final Set<ValueType> SENT_BY_FORMS = Set.of(ValueType.STRING, ValueType.BOOLEAN, ValueType.NULL);

    private final FormKeys formKeys = new FormKeys();

    @Override
    public void check(Command<?> command, Authentication user) {
        Set<String> names = BroughtIn.by(command);
        if (names.isEmpty()) {
            return;
        }
        Function<String, Stream<Fault>> faults = isSubmission(command) ? ofFields(command) : FormFieldsOnly::noForm;
        List<Fault> found = names.stream().flatMap(faults).toList();
        if (!found.isEmpty()) {
            hideFromStrangers(command);
            throw new SubmissionRefused(found);
        }
    }

    /** Who may not see the task learns nothing of its form: the engine refuses him here as it refuses the command. */
    private static void hideFromStrangers(Command<?> command) {
        if (isSubmission(command)) {
            String id = (String) Innards.read(command, "taskId");
            Context.getProcessEngineConfiguration().getFormService().getTaskFormData(id);
        }
    }

    private static boolean isSubmission(Command<?> command) {
        return command instanceof SubmitTaskFormCmd
                || command instanceof CompleteTaskCmd && !(command instanceof ResolveTaskCmd);
    }

    private static Stream<Fault> noForm(String name) {
        return Stream.of(new Fault(name, "“" + name + "”不能这样写入：流程数据只由任务的表单提交"));
    }

    /** A task that is gone has no fields to check; the command will say so itself. */
    private Function<String, Stream<Fault>> ofFields(Command<?> command) {
        String id = (String) Innards.read(command, "taskId");
        TaskEntity task =
                id == null ? null : Context.getCommandContext().getTaskManager().findTaskById(id);
        if (task == null) {
            return name -> Stream.empty();
        }
        Set<String> known = formKeys.of(task);
        Map<?, ?> sent =
                (Map<?, ?>) Innards.read(command, command instanceof SubmitTaskFormCmd ? "properties" : "variables");
        return name -> {
            if (!known.contains(name)) {
                return Stream.of(new Fault(name, "表单里没有“" + name + "”这一项，不能提交"));
            }
            return isSentByForms(value(sent, name))
                    ? Stream.empty()
                    : Stream.of(new Fault(name, "“" + name + "”的内容类型不对：表单只接受文字、是或否"));
        };
    }

    private static @Nullable Object value(@Nullable Map<?, ?> sent, String name) {
        if (sent instanceof VariableMap typed) {
            return typed.getValueTyped(name);
        }
        return sent == null ? null : sent.get(name);
    }

    private static boolean isSentByForms(@Nullable Object value) {
        if (value instanceof TypedValue typed) {
            return typed.getType() == null ? isSentByForms(typed.getValue()) : SENT_BY_FORMS.contains(typed.getType());
        }
        return value == null || value instanceof String || value instanceof Boolean;
    }
}
