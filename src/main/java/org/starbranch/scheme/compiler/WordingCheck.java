package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Scheme;

/**
 * A number agrees with the words that stand beside it: where a clause's text names figures, the number is one of them; where
 * a number rests on an assumption that names figures of its kind, too. Words without figures say nothing.
 */
final class WordingCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        Wording wording = new Wording(scheme, report);
        new StarWording(wording).check();
        new RuleWording(wording).check();
        new FactWording(wording).check();
    }
}
