package org.starbranch.workflow.guard;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions of our diagrams, and of a query only four known texts. An expression without a running
 * scope comes from a query, that is from a user's request or a stored filter (CVE-2026-109432).
 */
final class GuardedExpressions extends JuelExpressionManager {

    /** What our ready filters need, compared as whole texts. */
    static final Set<String> IN_QUERIES =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(3)}");

    GuardedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(super.createExpression(text));
    }

    private record Guarded(Expression expression) implements Expression {

        @Override
        public Object getValue(@Nullable VariableScope scope) {
            requireKnown(scope);
            return expression.getValue(scope);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            requireKnown(scope);
            return expression.getValue(scope, context);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            expression.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            expression.setValue(value, scope, context);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }

        private void requireKnown(@Nullable VariableScope scope) {
            if (scope == null && !isLiteralText() && !IN_QUERIES.contains(getExpressionText())) {
                throw new BadUserRequestException("查询里不能使用表达式");
            }
        }
    }
}
