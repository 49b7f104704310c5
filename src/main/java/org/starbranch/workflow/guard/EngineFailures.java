package org.starbranch.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers what the engine's last command failed with, for the thread that asked for it. The engine's REST tells only
 * the name of an exception and a sentence; the causes behind it say whether somebody else was faster or the database is
 * gone.
 */
@Component
public class EngineFailures extends AbstractProcessEnginePlugin {

    private final ThreadLocal<Watch> watches = new ThreadLocal<>();

    /** Begins to remember for this thread; to be closed. */
    public Watch watch() {
        Watch watch = new Watch();
        watches.set(watch);
        return watch;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                before(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** Outside everything else, and so outside the transaction, whose end may fail too. */
    private List<CommandInterceptor> before(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new Witness()));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }

    /** What one thread met since it began to watch. */
    public final class Watch implements AutoCloseable {

        private @Nullable RuntimeException last;

        /** Empty where the last command went well. */
        public Optional<RuntimeException> last() {
            return Optional.ofNullable(last);
        }

        @Override
        public void close() {
            watches.remove();
        }
    }

    private final class Witness extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                T result = next.execute(command);
                remember(null);
                return result;
            } catch (RuntimeException e) {
                remember(e);
                throw e;
            }
        }

        private void remember(@Nullable RuntimeException outcome) {
            Watch watch = watches.get();
            if (watch != null) {
                watch.last = outcome;
            }
        }
    }
}
