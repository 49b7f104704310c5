package org.starbranch.scheme.document;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scheme.compiler.Located;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes a tree as YAML that reads back as the same tree: plain words where they can be, quoted where they must. */
public final class YamlText {

    private static final Resolver RESOLVER = new Resolver();
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private YamlText() {}

    /** A whole document; what holds no list and no mapping stands on one line. */
    public static String document(Located root) {
        return serialized(node(root, false), false);
    }

    /** On one line, as it may stand in a cell. */
    static String inline(Located value) {
        return serialized(node(value, true), true).strip();
    }

    /** A text in double quotes, with everything unusual written by its code. */
    static String quoted(String text) {
        return serialized(scalar(text, ScalarStyle.DOUBLE_QUOTED), true).strip();
    }

    private static String serialized(Node node, boolean inline) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setIndicatorIndent(inline ? 0 : 2);
        options.setIndentWithIndicator(!inline);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node, text);
        return text.toString();
    }

    private static Node node(Located value, boolean inline) {
        if (value instanceof Located.Mapping mapping) {
            return mapping(mapping.entries(), inline);
        }
        if (value instanceof Located.Sequence sequence) {
            return sequence(sequence.items(), inline);
        }
        return scalar(((Located.Scalar) value).value());
    }

    private static Node mapping(Map<String, Located> entries, boolean inline) {
        List<NodeTuple> tuples = new ArrayList<>();
        entries.forEach((key, value) -> tuples.add(new NodeTuple(scalar(key), node(value, inline))));
        boolean flat = entries.values().stream().allMatch(YamlText::isFlat);
        return new MappingNode(Tag.MAP, tuples, style(inline || flat));
    }

    private static Node sequence(List<Located> items, boolean inline) {
        boolean words = items.stream().allMatch(Located.Scalar.class::isInstance);
        return new SequenceNode(
                Tag.SEQ, items.stream().map(item -> node(item, inline)).toList(), style(inline || words));
    }

    /** A scalar, or a list of scalars. */
    private static boolean isFlat(Located value) {
        return value instanceof Located.Scalar
                || value instanceof Located.Sequence sequence
                        && sequence.items().stream().allMatch(Located.Scalar.class::isInstance);
    }

    private static FlowStyle style(boolean flow) {
        return flow ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static Node scalar(String value) {
        boolean plain = !value.isEmpty()
                && !CellText.isUnusual(value)
                && PLAIN.contains(RESOLVER.resolve(NodeId.scalar, value, true));
        return scalar(value, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node scalar(String value, ScalarStyle style) {
        Tag tag = style == ScalarStyle.PLAIN ? RESOLVER.resolve(NodeId.scalar, value, true) : Tag.STR;
        return new ScalarNode(tag, value, null, null, style);
    }
}
