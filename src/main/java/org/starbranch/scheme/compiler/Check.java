package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Scheme;

/** One thing that must hold in a scheme; says so for every place where it does not. */
@FunctionalInterface
interface Check {

    void check(Scheme scheme, Report report);
}
