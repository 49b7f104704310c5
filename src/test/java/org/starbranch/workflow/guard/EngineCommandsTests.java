package org.starbranch.workflow.guard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Walks through every command of the engine: one that carries variables, itself or in what it holds, must be known to
 * {@link BroughtIn} or excused here. Another version of the engine with another way in makes this fail.
 */
class EngineCommandsTests {

    private static final String READS = "names what is read, or what is searched for";
    private static final String LATER = "hands it to a command, which is checked";

    /** What looks like a carrier and brings nothing in, with the reason. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            entry("AbstractGetFormVariablesCmd.formVariableNames", READS),
            entry("GetCaseExecutionVariablesCmd.variableNames", READS),
            entry("GetExecutionVariablesCmd.variableNames", READS),
            entry("GetTaskVariablesCmd.variableNames", READS),
            entry("FetchExternalTasksCmd.fetchInstructions", READS),
            entry("AbstractNativeQuery.parameters", READS),
            entry("AbstractQuery.expressions", READS),
            entry("AbstractVariableQueryImpl.queryVariableValues", READS),
            entry("ExternalTaskQueryImpl.variables", READS),
            entry("HistoricProcessInstanceQueryImpl.queryVariableNameToValuesMap", READS),
            entry("HistoricTaskInstanceQueryImpl.variables", READS),
            entry("HistoricVariableInstanceQueryImpl.variableNameIn", READS),
            entry("TaskQueryImpl.variables", READS),
            entry("TaskQueryImpl.cachedUserGroups", READS),
            entry("MessageCorrelationBuilderImpl.correlationProcessInstanceVariables", READS),
            entry("MessageCorrelationBuilderImpl.correlationLocalVariables", READS),
            entry("ExternalTaskQueryTopicBuilderImpl.instructions", READS),
            entry("CaseInstanceBuilderImpl.variables", LATER),
            entry("CaseExecutionCommandBuilderImpl.variables", LATER),
            entry("CaseExecutionCommandBuilderImpl.variablesLocal", LATER),
            entry("CaseExecutionCommandBuilderImpl.variableDeletions", LATER),
            entry("CaseExecutionCommandBuilderImpl.variableLocalDeletions", LATER),
            entry("DecisionEvaluationBuilderImpl.variables", LATER),
            entry("DecisionTableEvaluationBuilderImpl.variables", LATER),
            entry("MessageCorrelationAsyncBuilderImpl.payloadProcessInstanceVariables", LATER),
            entry("DeploymentBuilderImpl.deploymentResourcesById", "holds ids of resources"),
            entry("DeploymentBuilderImpl.deploymentResourcesByName", "holds names of resources"),
            entry("HistoryCleanupSchedulerCmd.reports", "counts what the clean-up has removed"),
            entry("SetUserInfoCmd.accountDetails", "belongs to an account, not to a process"));

    @Test
    void everyCarrierOfVariablesIsKnown() throws Exception {
        Set<String> found = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        for (Class<?> carrier : commandsAndBuilders()) {
            inspect(carrier, seen, found);
        }
        assertThat(found).isEqualTo(EXCUSED.keySet());
    }

    @Test
    void theWalkFindsWhatTheTableDoesNotKnow() {
        Set<String> found = new TreeSet<>();
        inspect(Unknown.class, new HashSet<>(), found);
        assertThat(found)
                .containsExactly("Unknown.builder", "Unknown.deletions", "Unknown.instructions", "Unknown.values");
    }

    /** A command as another version of the engine could bring it. */
    @SuppressWarnings({"unused", "NullAway"})
    private static final class Unknown implements Command<Void> {

        private String id;
        private List<String> ids;
        private Map<String, Object> values;
        private List<String> deletions;
        private MessageCorrelationBuilderImpl builder;
        private List<AbstractProcessInstanceModificationCommand> instructions;

        @Override
        public Void execute(CommandContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void everyKnownFieldIsThere() {
        BroughtIn.CARRIERS.forEach((carrier, fields) -> assertThat(
                        Arrays.stream(carrier.getDeclaredFields()).map(Field::getName))
                .as("%s", carrier)
                .containsAll(fields));
    }

    private static void inspect(Class<?> carrier, Set<Class<?>> seen, Set<String> found) {
        if (!carrier.equals(Object.class) && seen.add(carrier)) {
            for (Field field : carrier.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    inspect(field, seen, found);
                }
            }
            if (carrier.getSuperclass() != null) {
                inspect(carrier.getSuperclass(), seen, found);
            }
        }
    }

    private static void inspect(Field field, Set<Class<?>> seen, Set<String> found) {
        boolean known = BroughtIn.CARRIERS
                .getOrDefault(field.getDeclaringClass(), List.of())
                .contains(field.getName());
        if (!known && (carries(field) || holdsCarrier(field))) {
            found.add(field.getDeclaringClass().getSimpleName() + "." + field.getName());
        }
    }

    /** A map from names to values, or the names of variables. */
    private static boolean carries(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        return Map.class.isAssignableFrom(field.getType())
                || Collection.class.isAssignableFrom(field.getType())
                        && (name.contains("variable") || name.contains("deletion"));
    }

    /** Something of the engine, such as a builder or a list of instructions, that carries variables in its turn. */
    private static boolean holdsCarrier(Field field) {
        return Stream.concat(Stream.of(field.getType()), arguments(field.getGenericType()))
                .anyMatch(type ->
                        BroughtIn.CARRIERS.keySet().stream().anyMatch(type::isAssignableFrom) && isOfEngine(type));
    }

    private static boolean isOfEngine(Class<?> type) {
        return type.getName().startsWith("org.camunda.bpm.engine") && !type.equals(Command.class);
    }

    private static Stream<Class<?>> arguments(Type type) {
        return type instanceof ParameterizedType several
                ? Arrays.stream(several.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(Class.class::cast)
                : Stream.of();
    }

    private static List<Class<?>> commandsAndBuilders() throws IOException {
        Resource[] classes = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/impl/**/*.class");
        List<Class<?>> found = Arrays.stream(classes)
                .map(EngineCommandsTests::load)
                .filter(type -> Command.class.isAssignableFrom(type)
                        || type.getSimpleName().endsWith("BuilderImpl")
                        || type.getSimpleName().endsWith("PlanImpl"))
                .<Class<?>>map(type -> type)
                .toList();
        assertThat(found).hasSizeGreaterThan(250);
        return found;
    }

    private static Class<?> load(Resource resource) {
        try {
            String address = resource.getURL().toString();
            String name = address.substring(address.lastIndexOf("!/") + 2, address.length() - ".class".length());
            Class<?> type = Class.forName(name.replace('/', '.'), false, ProcessEngine.class.getClassLoader());
            // Its name asks for the class around it, which may need what is not there.
            return type.getSimpleName().isEmpty() ? Object.class : type;
        } catch (IOException | ClassNotFoundException | NoClassDefFoundError absent) {
            return Object.class;
        }
    }
}
