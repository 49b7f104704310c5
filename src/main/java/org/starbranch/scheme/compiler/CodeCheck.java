package org.starbranch.scheme.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scheme.model.VetoGround;

/** Codes are well formed and stand once among their kind; parts, groups, items and points are one kind. */
final class CodeCheck implements Check {

    private static final String CODE = "[a-z][a-z0-9_]{0,39}";
    private static final String SCHEME_CODE = "[a-z][a-z0-9-]{0,39}";
    private static final String KEY = "[a-z][A-Za-z0-9_]{0,39}";
    private static final String ASSUMPTION = "[A-Z]{1,2}[0-9]{1,3}";

    @Override
    public void check(Scheme scheme, Report report) {
        codes(List.of(scheme), Scheme::code, SCHEME_CODE, report);
        codes(everywhere(scheme, about -> nodes(about.parts())), RubricNode::code, CODE, report);
        codes(everywhere(scheme, Scheme::sheets), Sheet::code, CODE, report);
        codes(scheme.tieKeys(), TieKey::code, KEY, report);
        codes(scheme.vetoGrounds(), VetoGround::code, CODE, report);
        codes(scheme.smallNumbers().options(), SmallNumbers.Option::code, CODE, report);
        codes(scheme.calendar(), Deadline::id, CODE, report);
        codes(scheme.consequences(), Consequence::id, CODE, report);
        codes(scheme.assumptions(), Assumption::id, ASSUMPTION, report);
    }

    private static <T> void codes(List<T> pieces, Function<T, String> code, String shape, Report report) {
        Set<String> seen = new HashSet<>();
        for (T piece : pieces) {
            String value = code.apply(piece);
            if (!value.matches(shape)) {
                report.error(piece, "代码“%s”的写法不对，应当是 %s".formatted(value, shape));
            }
            if (!seen.add(value)) {
                report.error(piece, "代码“%s”重复".formatted(value));
            }
        }
    }

    private static <T> List<T> everywhere(Scheme scheme, Function<Scheme, List<T>> pieces) {
        return scheme.all().stream()
                .flatMap(about -> pieces.apply(about).stream())
                .toList();
    }

    private static List<RubricNode> nodes(List<? extends RubricNode> roots) {
        List<RubricNode> all = new ArrayList<>();
        for (RubricNode root : roots) {
            all.add(root);
            all.addAll(nodes(root.children()));
        }
        return all;
    }
}
