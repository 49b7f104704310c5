package org.starbranch.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.diff.Comparison;
import org.starbranch.scheme.document.Overview;
import org.starbranch.scheme.document.WorkbookLayout;
import org.starbranch.shared.spreadsheet.WorkbookWriter;

/** A scheme's text and all that can be made of it, also while it has errors. */
public final class SchemeDocument {

    private static final Located NOTHING = new Located.Scalar("", 0);

    private final String yaml;
    private final Optional<Located> tree;

    public SchemeDocument(String yaml) {
        this.yaml = yaml;
        this.tree = SchemeTree.of(yaml);
    }

    public String yaml() {
        return yaml;
    }

    public Compilation compilation() {
        return SchemeReader.compile(yaml);
    }

    /** The workbook to be filled in; empty for a text that cannot be kept in cells without loss. */
    public Optional<byte[]> workbook() {
        return layout().map(layout -> WorkbookWriter.write(layout.pages()));
    }

    public boolean fitsAWorkbook() {
        return layout().isPresent();
    }

    /** Where what stands at a path is found in the workbook; empty where there is none. */
    public Map<String, String> cells(List<String> paths) {
        Map<String, String> cells = new HashMap<>();
        layout().ifPresent(layout ->
                paths.forEach(path -> layout.placeOf(path).ifPresent(place -> cells.put(path, place.toString()))));
        return cells;
    }

    /** What it says, for people; empty for a text that is no YAML. */
    public List<Overview> overview() {
        return Overview.of(tree());
    }

    /** The entries of one of its lists, such as {@code caps}, as texts by key. */
    public List<Map<String, String>> entries(String list) {
        return Overview.entries(tree(), list);
    }

    public Comparison changesSince(SchemeDocument older) {
        return Comparison.of(older.tree(), tree());
    }

    private Optional<WorkbookLayout> layout() {
        return tree.flatMap(WorkbookLayout::of);
    }

    private Located tree() {
        return tree.orElse(NOTHING);
    }
}
