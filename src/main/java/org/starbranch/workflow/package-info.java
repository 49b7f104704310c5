/**
 * The only code that knows the engine, together with {@code webapps}. One subpackage per BPMN file; each step there
 * reads what somebody submitted, calls one feature, and hands back one outcome for the gateway behind it. What is true
 * stands in the features' tables; a process instance carries a business key and outcomes, nothing else.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.starbranch.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
