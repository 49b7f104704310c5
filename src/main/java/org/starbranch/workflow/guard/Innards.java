package org.starbranch.workflow.guard;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What the engine's commands keep to themselves. */
final class Innards {

    private Innards() {}

    /** @throws IllegalStateException where there is no such field, because the engine's version is another */
    static @Nullable Object read(Object command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            throw new IllegalStateException(command.getClass() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
