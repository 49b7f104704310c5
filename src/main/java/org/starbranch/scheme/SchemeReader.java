package org.starbranch.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Finding.Severity;
import org.starbranch.scheme.compiler.SchemeCompiler;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a scheme's YAML with the line of every value and has it compiled. Text from outside is not trusted: no types, no
 * aliases of lists or mappings, bounded size and depth.
 */
public final class SchemeReader {

    /** The longest text that is read, in characters. */
    public static final int LIMIT = 1_000_000;

    private static final int DEPTH = 20;

    private SchemeReader() {}

    /** Compiles a YAML file in UTF-8; one in another encoding gives one finding. */
    public static Compilation compile(byte[] file) {
        try {
            return compile(UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return failed(1, "文件不是 UTF-8 编码，请另存为 UTF-8");
        }
    }

    /** Compiles a YAML text; a text that is no YAML gives one finding with the line where reading ended. */
    public static Compilation compile(String yaml) {
        String text = new SchemeText(yaml).value();
        if (text.length() > LIMIT) {
            return failed(1, "文件太大，最多 %d 个字符".formatted(LIMIT));
        }
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            return root == null ? failed(1, "文件是空的") : compile(root);
        } catch (MarkedYAMLException e) {
            return failed(line(e), "YAML 写法有误：" + e.getProblem());
        } catch (YAMLException e) {
            return failed(1, "YAML 写法有误：" + e.getMessage());
        }
    }

    private static Compilation compile(Node root) {
        YamlTree tree = YamlTree.of(root);
        return SchemeCompiler.compile(tree.root(), tree.findings());
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(LIMIT);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static int line(MarkedYAMLException e) {
        return Optional.ofNullable(e.getProblemMark()).map(Mark::getLine).orElse(0) + 1;
    }

    private static Compilation failed(int line, String message) {
        return new Compilation(List.of(new Finding(Severity.ERROR, "", line, message)), null);
    }
}
