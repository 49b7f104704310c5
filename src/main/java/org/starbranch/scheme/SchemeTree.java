package org.starbranch.scheme;

import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.document.WorkbookReading;
import org.starbranch.scheme.document.YamlText;
import org.starbranch.shared.Submission;
import org.starbranch.shared.spreadsheet.WorkbookReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A scheme's text as a tree, whatever the compiler thinks of it, and from a workbook to the text. */
final class SchemeTree {

    private static final int DEPTH = 20;

    private SchemeTree() {}

    /** Empty for a text that is no YAML, or one with a key that stands twice or a type of its own. */
    static Optional<Located> of(String yaml) {
        if (yaml.length() > SchemeReader.LIMIT) {
            return Optional.empty();
        }
        try {
            Node root = new Yaml(options()).compose(new StringReader(yaml));
            return Optional.ofNullable(root)
                    .map(YamlTree::of)
                    .filter(tree -> tree.findings().isEmpty())
                    .map(YamlTree::root);
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** The text of the scheme that a workbook holds, or every fault of its form. */
    static Submission<String> textOf(byte[] workbook) {
        return then(
                WorkbookReader.read(workbook),
                sheets -> then(
                        WorkbookReading.of(sheets, SchemeTree::of),
                        root -> Submission.accepted(YamlText.document(root))));
    }

    private static <A, B> Submission<B> then(Submission<A> first, Function<A, Submission<B>> next) {
        return first instanceof Submission.Accepted<A> accepted
                ? next.apply(accepted.outcome())
                : Submission.refused(((Submission.Refused<A>) first).faults());
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(SchemeReader.LIMIT);
        options.setAllowRecursiveKeys(false);
        return options;
    }
}
