package org.starbranch.scheme.model;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One version of a scheme, proven by the compiler. A look-up by a code that is not in the scheme is a defect of the caller
 * and throws {@link NoSuchElementException}; codes that people typed are asked with {@code find…}.
 *
 * @param code stable, such as {@code zhaoqing-2023}
 * @param version counted from 1
 * @param process id of the cycle's process
 * @param bands highest star first
 * @param caps highest star first
 * @param tieKeys in the order in which they decide
 */
public record Scheme(
        String code,
        int version,
        String name,
        Kind kind,
        String process,
        Source source,
        List<Sheet> sheets,
        List<Part> parts,
        List<Band> bands,
        List<Cap> caps,
        List<SoftMinimum> minimums,
        List<TieKey> tieKeys,
        List<VetoGround> vetoGrounds,
        SmallNumbers smallNumbers,
        List<Deadline> calendar,
        List<Consequence> consequences,
        List<Assumption> assumptions,
        List<Correction> corrections,
        List<NamedButAbsent> namedButAbsent) {

    public Scheme {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::star).reversed())
                .toList();
        caps = caps.stream()
                .sorted(Comparator.comparingInt(Cap::star).reversed())
                .toList();
    }

    /** How the scheme comes to a result. Points only, so far. */
    public enum Kind {
        POINTS
    }

    public List<Group> groups() {
        return parts.stream().flatMap(part -> part.groups().stream()).toList();
    }

    public List<Item> items() {
        return groups().stream().flatMap(group -> group.items().stream()).toList();
    }

    public List<Point> points() {
        return items().stream().flatMap(item -> item.points().stream()).toList();
    }

    /** The points of a sheet in the order of the rubric. */
    public List<Point> pointsOf(String sheet) {
        return points().stream().filter(point -> point.isOn(sheet)).toList();
    }

    public Optional<Point> findPoint(String code) {
        return first(points(), point -> point.code().equals(code));
    }

    public Point point(String code) {
        return findPoint(code).orElseThrow(() -> unknown("point", code));
    }

    /** The item that a point belongs to. */
    public Item itemOf(Point point) {
        return first(items(), item -> item.points().contains(point))
                .orElseThrow(() -> unknown("item of point", point.code()));
    }

    public Item itemOf(String point) {
        return itemOf(point(point));
    }

    public Optional<Item> findItem(String code) {
        return first(items(), item -> item.code().equals(code));
    }

    public Item item(String code) {
        return findItem(code).orElseThrow(() -> unknown("item", code));
    }

    public Optional<Part> findPart(String code) {
        return first(parts, part -> part.code().equals(code));
    }

    public Optional<Sheet> findSheet(String code) {
        return first(sheets, sheet -> sheet.code().equals(code));
    }

    public Sheet sheet(String code) {
        return findSheet(code).orElseThrow(() -> unknown("sheet", code));
    }

    public Deadline deadline(String id) {
        return first(calendar, deadline -> deadline.id().equals(id)).orElseThrow(() -> unknown("deadline", id));
    }

    public Optional<VetoGround> findVetoGround(String code) {
        return first(vetoGrounds, ground -> ground.code().equals(code));
    }

    public Optional<Assumption> findAssumption(String id) {
        return first(assumptions, assumption -> assumption.id().equals(id));
    }

    private static <T> Optional<T> first(List<T> candidates, Predicate<T> wanted) {
        return candidates.stream().filter(wanted).findFirst();
    }

    private NoSuchElementException unknown(String what, String code) {
        return new NoSuchElementException("Scheme " + this.code + " has no " + what + " " + code);
    }
}
