package org.starbranch.review;

import java.util.ArrayList;
import java.util.List;
import org.starbranch.shared.FormFields;

/** Reads a field of lines, each of a few words divided by commas: {@code B05，branch_applies，长期外派}. */
record Lines(FormFields form, String field, String label, String example) {

    /** @param words the fewest words of a line */
    List<List<String>> read(int words) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : form.text(field).split("\\R")) {
            if (!line.isBlank()) {
                List<String> found = List.of(line.strip().split("\\s*[，,]\\s*"));
                form.require(found.size() >= words, field, label + "应当一行一项，如“" + example + "”");
                if (found.size() >= words) {
                    lines.add(found);
                }
            }
        }
        return lines;
    }
}
