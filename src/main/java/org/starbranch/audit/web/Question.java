package org.starbranch.audit.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.starbranch.audit.AuditFilter;
import org.starbranch.shared.FormFields;

/**
 * What a reader typed above the list: {@code who}, {@code what} (an {@link Area}), {@code subject}, {@code from} and
 * {@code to}. What is no day or no area is taken as not asked.
 */
public record Question(
        String who,
        @Nullable Area what,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static Question of(Map<String, String> form) {
        FormFields fields = new FormFields(form);
        return new Question(
                shortened(fields.text("who")),
                fields.choice("what", Area.class).orElse(null),
                shortened(fields.text("subject")),
                fields.day("from").orElse(null),
                fields.day("to").orElse(null));
    }

    AuditFilter filter() {
        return new AuditFilter(who, what == null ? "" : what.prefix(), subject, from, to);
    }

    public boolean isAsked() {
        return !filter().equals(AuditFilter.ALL);
    }

    /** The question as the end of an address, from {@code &} on; empty where nothing is asked. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        Stream.of("who", "what", "subject", "from", "to")
                .filter(name -> !text(name).isEmpty())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        String query = address.encode().buildAndExpand(texts()).getQuery();
        return query == null ? "" : "&" + query;
    }

    /** The question in words, for the record. */
    String words() {
        String words = Stream.of(
                        word("账号", "who"),
                        word("事项", "what"),
                        word("对象", "subject"),
                        word("自", "from"),
                        word("至", "to"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
        return words.isEmpty() ? "全部" : words;
    }

    private String word(String label, String name) {
        String text = name.equals("what") && what != null ? what.title() : text(name);
        return text.isEmpty() ? "" : label + text;
    }

    private String text(String name) {
        return texts().getOrDefault(name, "");
    }

    private Map<String, String> texts() {
        return Map.of(
                "who", who,
                "what", what == null ? "" : what.name(),
                "subject", subject,
                "from", from == null ? "" : from.toString(),
                "to", to == null ? "" : to.toString());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }
}
