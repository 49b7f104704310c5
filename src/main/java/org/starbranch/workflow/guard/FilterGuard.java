package org.starbranch.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.jspecify.annotations.Nullable;

/**
 * Lets no filter be saved or run that holds an expression of its own, whoever asks and however it got into the
 * database. The expressions themselves would not be evaluated either; this says so before a query replaces them.
 */
final class FilterGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (filter(command) instanceof FilterEntity filter) {
            List<String> unknown = FilterExpressions.unknownIn(filter.getQueryInternal());
            if (!unknown.isEmpty()) {
                throw new BadUserRequestException("过滤器“" + filter.getName() + "”含有不允许的表达式，不能保存或使用");
            }
        }
        return next.execute(command);
    }

    /** The filter that the command is about; null for any other command, and where the filter is gone. */
    private static @Nullable Filter filter(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            return (Filter) Innards.read(command, "filter");
        }
        String id = command instanceof AbstractExecuteFilterCmd ? (String) Innards.read(command, "filterId") : null;
        return id == null
                ? null
                : Context.getCommandContext().getFilterManager().findFilterById(id);
    }
}
