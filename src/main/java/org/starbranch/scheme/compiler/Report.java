package org.starbranch.scheme.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scheme.compiler.Finding.Severity;

/** Collects the findings of one compilation and remembers where each piece of the model was written. */
final class Report {

    private static final Place UNKNOWN = new Place("", 1);

    private final List<Finding> findings;
    private final IdentityHashMap<Object, Fields> written = new IdentityHashMap<>();
    private final Map<Place, List<String>> reliances = new LinkedHashMap<>();
    private final Set<Place> malformed = new HashSet<>();

    Report(List<Finding> form) {
        this.findings = new ArrayList<>(form);
    }

    /** Notes how a piece was written; equal pieces at different places are told apart. */
    <T> T remember(T piece, Fields fields) {
        written.put(piece, fields);
        return piece;
    }

    /** Notes that what is written at a place rests on these assumptions. */
    List<String> relies(Place place, List<String> assumptions) {
        reliances.put(place, assumptions);
        return assumptions;
    }

    Map<Place, List<String>> reliances() {
        return reliances;
    }

    private Place placeOf(Object piece) {
        Fields fields = written.get(piece);
        return fields == null ? UNKNOWN : fields.place();
    }

    private Place placeOf(Object piece, String key) {
        Fields fields = written.get(piece);
        return fields == null ? UNKNOWN : fields.placeOf(key);
    }

    /** Something at {@code place} could not be read; what the checks think of its owner would only repeat it. */
    void malformed(Place owner, Place place, String message) {
        malformed.add(owner);
        add(Severity.ERROR, place, message);
    }

    void error(Place place, String message) {
        add(Severity.ERROR, place, message);
    }

    void error(Object piece, String message) {
        judge(Severity.ERROR, piece, placeOf(piece), message);
    }

    /** The value of {@code key} is wrong. */
    void error(Object piece, String key, String message) {
        judge(Severity.ERROR, piece, placeOf(piece, key), message);
    }

    void warning(Object piece, String message) {
        judge(Severity.WARNING, piece, placeOf(piece), message);
    }

    /** The value of {@code key} asks to be looked at. */
    void warning(Object piece, String key, String message) {
        judge(Severity.WARNING, piece, placeOf(piece, key), message);
    }

    private void judge(Severity severity, Object piece, Place place, String message) {
        if (!malformed.contains(placeOf(piece))) {
            add(severity, place, message);
        }
    }

    void assumption(Object piece, String message) {
        add(Severity.ASSUMPTION, placeOf(piece), message);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    private void add(Severity severity, Place place, String message) {
        findings.add(new Finding(severity, place.path(), place.line(), message));
    }
}
