package org.starbranch.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Finding.Severity;
import org.starbranch.scheme.compiler.Located;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML document as the compiler wants it, with what was wrong with its form. */
record YamlTree(Located root, List<Finding> findings) {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.SEQ, Tag.MAP);

    static YamlTree of(Node node) {
        List<Finding> findings = new ArrayList<>();
        Located root = located(node, "", findings);
        return new YamlTree(root, List.copyOf(findings));
    }

    private static Located located(Node node, String path, List<Finding> findings) {
        if (!PLAIN.contains(node.getTag())) {
            findings.add(error(node, path, "不允许使用类型标记"));
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, path, findings);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, path, findings);
        }
        return new Located.Scalar(((ScalarNode) node).getValue(), line(node));
    }

    private static Located mapping(MappingNode node, String path, List<Finding> findings) {
        Map<String, Located> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            String below = path.isEmpty() ? key : path + "." + key;
            Located value = located(tuple.getValueNode(), below, findings);
            if (entries.putIfAbsent(key, value) != null) {
                findings.add(error(tuple.getKeyNode(), below, "键“%s”重复".formatted(key)));
            }
        }
        return new Located.Mapping(entries, line(node));
    }

    private static Located sequence(SequenceNode node, String path, List<Finding> findings) {
        List<Located> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(located(item, path + "[" + items.size() + "]", findings));
        }
        return new Located.Sequence(items, line(node));
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static Finding error(Node node, String path, String message) {
        return new Finding(Severity.ERROR, path, line(node), message);
    }
}
