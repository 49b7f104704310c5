package org.starbranch.workflow.tasks;

import java.util.List;
import java.util.function.Function;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * The choices of a select field as one text, {@code <value>::<label>##<value>::<label>}; the form takes it apart with
 * {@code =for option in split(…, "##") return {label: split(option, "::")[2], value: split(option, "::")[1]}}. The engine
 * keeps at most 4,000 characters, so long labels are shortened.
 */
public final class SelectOptions {

    private static final int LIMIT = 4000;
    private static final int LABEL = 60;

    private SelectOptions() {}

    public static <T> String of(List<T> choices, Function<T, String> value, Function<T, String> label) {
        int longest = LABEL;
        String text = text(choices, value, label, longest);
        while (text.length() > LIMIT && longest > 4) {
            longest -= 4;
            text = text(choices, value, label, longest);
        }
        return text;
    }

    /** Scoring points under the name of their item. */
    public static String points(Scheme scheme, List<Point> points) {
        return of(points, Point::code, point -> label(scheme, point));
    }

    public static String items(List<Item> items) {
        return of(items, Item::code, Item::name);
    }

    /** A point as people recognise it: 规范设置：三名以上正式党员即建支部. */
    public static String label(Scheme scheme, Point point) {
        return scheme.itemOf(point).name() + "：" + point.name();
    }

    private static <T> String text(List<T> choices, Function<T, String> value, Function<T, String> label, int longest) {
        return String.join(
                "##",
                choices.stream()
                        .map(choice -> value.apply(choice) + "::" + shortened(label.apply(choice), longest))
                        .toList());
    }

    private static String shortened(String label, int longest) {
        return label.length() <= longest ? label : label.substring(0, longest) + "…";
    }
}
