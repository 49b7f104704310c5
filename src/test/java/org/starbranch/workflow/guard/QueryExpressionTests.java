package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ReflectionUtils;

/**
 * CVE-2026-109432 in Java: no query that a program builds under somebody's login evaluates an expression of its own. The
 * same query springs the trap in an engine without the guard.
 */
class QueryExpressionTests {

    private static final String EVIL = "${trap.spring()}";
    private static final PlainEngine GUARDED = PlainEngine.guarded();
    private static final PlainEngine OPEN = PlainEngine.unguarded();

    private int before;

    @BeforeEach
    void count() {
        before = GUARDED.trap().sprung();
    }

    @AfterEach
    void nothingSprangWithTheGuard() {
        assertThat(GUARDED.trap().sprung()).isEqualTo(before);
    }

    static Stream<String> expressions() {
        return Arrays.stream(TaskQuery.class.getMethods())
                .filter(method -> method.getName().endsWith("Expression"))
                .map(Method::getName)
                .distinct();
    }

    /** As the engine comes, it looks at the expressions of a query, but not at those of the queries within it. */
    @ParameterizedTest
    @MethodSource("expressions")
    void springsTheTrapWithoutTheGuard(String expression) {
        int open = OPEN.trap().sprung();
        Throwable outcome = catchThrowable(() -> list(OPEN, query -> within(query, expression)));
        assertThat(OPEN.trap().sprung()).as("%s", outcome).isGreaterThan(open);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void springsNothingWithIt(String expression) {
        List<Function<TaskQuery, TaskQuery>> queries =
                List.of(query -> set(query, expression), query -> within(query, expression));
        for (Function<TaskQuery, TaskQuery> query : queries) {
            assertThatThrownBy(() -> list(GUARDED, query)).isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> asSecretary(
                            GUARDED, () -> query.apply(tasks(GUARDED)).count()))
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> asSecretary(
                            GUARDED, () -> query.apply(tasks(GUARDED)).singleResult()))
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void aFilterIsNeitherSavedNorExtendedWithOne() throws Exception {
        var filters = GUARDED.engine().getFilterService();
        assertThatThrownBy(() -> asSecretary(
                        GUARDED,
                        () -> filters.saveFilter(filters.newTaskFilter("evil")
                                .setQuery(within(tasks(GUARDED), "taskAssigneeExpression")))))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("过滤器“evil”含有不允许的表达式");
        Filter mine = filters.saveFilter(
                filters.newTaskFilter("mine").setQuery(tasks(GUARDED).taskAssigneeExpression("${currentUser()}")));
        assertThat(asSecretary(GUARDED, () -> filters.list(mine.getId()))).isEmpty();
        for (String expression : expressions().toList()) {
            assertThatThrownBy(() ->
                            asSecretary(GUARDED, () -> filters.list(mine.getId(), within(tasks(GUARDED), expression))))
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() ->
                            asSecretary(GUARDED, () -> filters.count(mine.getId(), within(tasks(GUARDED), expression))))
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void aSavedFilterSpringsTheTrapWithoutTheGuard() {
        var filters = OPEN.engine().getFilterService();
        int open = OPEN.trap().sprung();
        Filter evil = filters.saveFilter(
                filters.newTaskFilter("evil").setQuery(within(tasks(OPEN), "taskAssigneeExpression")));
        assertThat(filters.list(evil.getId())).isEmpty();
        assertThat(OPEN.trap().sprung()).isGreaterThan(open);
    }

    /** Executions, instances, history, jobs: were one of their queries to take expressions, this would have to try it. */
    @Test
    void noOtherQueryTakesExpressions() throws IOException {
        Resource[] queries = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/**/*Query*.class");
        List<String> found = Arrays.stream(queries)
                .map(QueryExpressionTests::load)
                .filter(type -> takesExpressions(type))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        assertThat(queries).hasSizeGreaterThan(150);
        assertThat(found).containsExactly("TaskQuery", "TaskQueryDto", "TaskQueryImpl");
    }

    private static boolean takesExpressions(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().endsWith("Expression") && method.getParameterCount() == 1);
    }

    private static Class<?> load(Resource resource) {
        try {
            String address = resource.getURL().toString();
            String name = address.substring(address.lastIndexOf("!/") + 2, address.length() - ".class".length());
            return Class.forName(name.replace('/', '.'), false, Query.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<?> list(PlainEngine engine, Function<TaskQuery, TaskQuery> query) throws Exception {
        return asSecretary(engine, () -> query.apply(tasks(engine)).list());
    }

    private static TaskQuery tasks(PlainEngine engine) {
        return engine.engine().getTaskService().createTaskQuery();
    }

    private static TaskQuery within(TaskQuery query, String expression) {
        return set(query.or(), expression).endOr();
    }

    private static TaskQuery set(TaskQuery query, String expression) {
        Method method = ReflectionUtils.findMethod(TaskQuery.class, expression, String.class);
        return (TaskQuery) ReflectionUtils.invokeMethod(method, query, EVIL);
    }

    private static <T> T asSecretary(PlainEngine engine, Callable<T> work) throws Exception {
        return engine.as("secretary01", "secretary", work);
    }
}
