package org.starbranch.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.starbranch.shared.Fault;

/**
 * Reads the members of a JSON body and collects every fault in Chinese, where binding to a class would stop at the first
 * one in English. What is missing reads as empty, null or zero beside its fault.
 */
public final class Body {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,10})?");

    private final JsonNode node;
    private final String path;
    private final List<Fault> faults;

    private Body(JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** The whole body; anything but an object is a fault. */
    public static Body of(JsonNode node) {
        Body body = new Body(node, "", new ArrayList<>());
        if (!node.isObject()) {
            body.fault("", "请求内容应为JSON对象");
        }
        return body;
    }

    /** A fault for each member that is not known. */
    public void only(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "没有“" + name + "”这一项");
            }
        });
    }

    /** A text that must be there. */
    public String text(String name, String label) {
        JsonNode value = at(name);
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue().strip();
        }
        fault(name, label + (value.isMissingNode() || value.isNull() || value.isTextual() ? "不能为空" : "应为文本"));
        return "";
    }

    /** A text that may be absent. */
    public String text(String name, String label, String otherwise) {
        return at(name).isMissingNode() || at(name).isNull() ? otherwise : text(name, label);
    }

    /** A whole number that must be there. */
    public int integer(String name, String label) {
        JsonNode value = at(name);
        if (value.isInt()) {
            return value.intValue();
        }
        fault(name, label + (value.isMissingNode() || value.isNull() ? "不能为空" : "应为整数"));
        return 0;
    }

    /** What stands there if it is a text, else nothing; nobody is blamed. */
    public String raw(String name) {
        return at(name).isTextual() ? at(name).textValue() : "";
    }

    /** A decimal written as text, so that it stays exact. */
    public BigDecimal decimal(String name, String label) {
        JsonNode value = at(name);
        if (value.isTextual() && DECIMAL.matcher(value.textValue()).matches()) {
            return new BigDecimal(value.textValue());
        }
        fault(name, label + "应写成文本形式的十进制数，如 \"92.5\"");
        return BigDecimal.ZERO;
    }

    /** A truth value; absent means false. */
    public boolean flag(String name, String label) {
        JsonNode value = at(name);
        if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            fault(name, label + "应为 true 或 false");
        }
        return value.booleanValue();
    }

    /** The elements of a list of objects; an absent one is empty. */
    public List<Body> list(String name, String label) {
        JsonNode value = at(name);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            fault(name, label + "应为列表");
        }
        List<Body> elements = new ArrayList<>();
        for (JsonNode element : value.isArray() ? value : MissingNode.getInstance()) {
            elements.add(element(element, name + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /** An object; an absent one has no members. */
    public Body object(String name, String label) {
        JsonNode value = at(name);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            fault(name, label + "应为对象");
        }
        return new Body(value, path(name), faults);
    }

    /** The names of the members, in the order in which they were sent. */
    public List<String> names() {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    public void fault(String name, String message) {
        faults.add(new Fault(path(name), message));
    }

    /** Every fault of the whole body. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private Body element(JsonNode element, String name) {
        if (!element.isObject()) {
            fault(name, "应为对象");
        }
        return new Body(element, path(name), faults);
    }

    private JsonNode at(String name) {
        return node.path(name);
    }

    private String path(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
}
