package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One version of a scheme, proven by the compiler, as far as it is about one subject; a scheme that rates two kinds of
 * subject holds the second as a {@code related} scheme, which shares code, version, name of the source, period, calendar
 * and assumptions. A look-up by a code that is not in the scheme is a defect of the caller and throws {@link
 * NoSuchElementException}; codes that people typed are asked with {@code find…}.
 *
 * @param code stable, such as {@code zhaoqing-2023}
 * @param version counted from 1
 * @param process id of the cycle's process
 * @param subject who is rated here
 * @param total points of all parts that are no bonus; 0 for a checklist
 * @param cappedAt the most that counts for a band (reading G1); 0 for a checklist
 * @param levels highest percent first; empty where no point is judged by levels
 * @param facts numbers that are entered once beside the points (readings B11, X9)
 * @param bands highest star first; empty for a checklist
 * @param caps highest star first
 * @param tieKeys in the order in which they decide
 * @param missingNumbers numbers that the source skips
 * @param related what the scheme says of its other subjects
 */
public record Scheme(
        String code,
        int version,
        String name,
        Kind kind,
        String process,
        Source source,
        Subject subject,
        Period period,
        BigDecimal total,
        BigDecimal cappedAt,
        List<Level> levels,
        List<Sheet> sheets,
        NotApplicable notApplicable,
        List<Part> parts,
        List<Fact> facts,
        List<Band> bands,
        List<Cap> caps,
        List<SoftMinimum> minimums,
        List<TieKey> tieKeys,
        List<VetoGround> vetoGrounds,
        SmallNumbers smallNumbers,
        List<Title> titles,
        List<Target> targets,
        List<Exemption> exemptions,
        List<Deadline> calendar,
        List<Consequence> consequences,
        List<Assumption> assumptions,
        List<Correction> corrections,
        List<NamedButAbsent> namedButAbsent,
        List<MissingNumber> missingNumbers,
        List<Scheme> related) {

    public Scheme {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::star).reversed())
                .toList();
        caps = caps.stream()
                .sorted(Comparator.comparingInt(Cap::star).reversed())
                .toList();
    }

    /** How the scheme comes to a result: points that make a star, or a checklist that shows progress and no star. */
    public enum Kind {
        POINTS,
        CHECKLIST
    }

    /** What the scheme says of a subject: itself or a related one. */
    public Optional<Scheme> findAbout(Subject wanted) {
        return first(all(), scheme -> scheme.subject == wanted);
    }

    public Scheme about(Subject wanted) {
        return findAbout(wanted).orElseThrow(() -> unknown("part about", wanted.name()));
    }

    /** Itself and the related schemes. */
    public List<Scheme> all() {
        return Stream.concat(Stream.of(this), related.stream()).toList();
    }

    /** Total and bonus together: the most that the points can come to (110 in 004, reading G1). */
    public BigDecimal rawMaximum() {
        return parts.stream().map(Part::max).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    /** The points of a sheet that are in use, in the order of the rubric. */
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
        return findDeadline(id).orElseThrow(() -> unknown("deadline", id));
    }

    public Optional<Deadline> findDeadline(String id) {
        return first(calendar, deadline -> deadline.id().equals(id));
    }

    /** The totals that recommend a star. */
    public Optional<Band> findBand(int star) {
        return first(bands, band -> band.star() == star);
    }

    public Optional<Level> findLevel(String code) {
        return first(levels, level -> level.code().equals(code));
    }

    public Level level(String code) {
        return findLevel(code).orElseThrow(() -> unknown("level", code));
    }

    public Optional<Title> findTitle(String code) {
        return first(titles, title -> title.code().equals(code));
    }

    /** A ground that may be used; one that is inactive cannot be named. */
    public Optional<VetoGround> findVetoGround(String code) {
        return first(vetoGrounds, ground -> ground.active() && ground.code().equals(code));
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
