package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;
import org.starbranch.scheme.model.VetoGround;

/** The result tables that were worked by hand speak of points that exist and of scores that can be given. */
class WalkthroughTableTests {

    private static final Pattern CHANGE = Pattern.compile("([a-z_]+)=([^ ）；]+)");

    private static final Map<ShippedScheme, Scheme> SCHEMES = Map.of(
            ShippedScheme.JINSONG, ShippedScheme.JINSONG.scheme(),
            ShippedScheme.AKSU, ShippedScheme.AKSU.scheme(),
            ShippedScheme.XINYANG, ShippedScheme.XINYANG.scheme(),
            ShippedScheme.ZAOZHUANG, ShippedScheme.ZAOZHUANG.scheme());

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/jinsong-2017/walkthrough.csv", useHeadersInDisplayName = true)
    void of001(ArgumentsAccessor row) {
        Scheme scheme = SCHEMES.get(ShippedScheme.JINSONG);
        changes(row, List.of(3, 4, 5, 6, 7)).forEach(change -> {
            assertThat(scheme.point(change.group(1)).kind()).isEqualTo(Point.Kind.LEVEL);
            assertThat(scheme.levels()).anyMatch(level -> level.name().equals(change.group(2)));
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/aksu-2020/walkthrough.csv", useHeadersInDisplayName = true)
    void of002(ArgumentsAccessor row) {
        String veto = row.getString(5);
        if (veto != null) {
            assertThat(SCHEMES.get(ShippedScheme.AKSU).findVetoGround(veto).map(VetoGround::scope))
                    .contains(VetoGround.Scope.RATING);
        }
        assertThat(row.getString(2)).matches("\\d+×[\\d.]+(；\\d+×[\\d.]+)*");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/xinyang-stage1/walkthrough.csv", useHeadersInDisplayName = true)
    void of003(ArgumentsAccessor row) {
        Scheme scheme = SCHEMES.get(ShippedScheme.XINYANG);
        List<String> states = Stream.concat(
                        Stream.of(CheckState.values()).map(CheckState::title), Stream.of("未核查"))
                .toList();
        changes(row, List.of(2)).forEach(change -> {
            scheme.point(change.group(1));
            assertThat(states).contains(change.group(2));
        });
        assertThat(row.getString(11)).as("no star").isNull();
    }

    @Tag("G7")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zaozhuang-2020/walkthrough.csv", useHeadersInDisplayName = true)
    void of004(ArgumentsAccessor row) {
        Scheme scheme = SCHEMES.get(ShippedScheme.ZAOZHUANG);
        changes(row, List.of(2, 3)).forEach(change -> {
            Point point = scheme.point(change.group(1));
            assertThat(change.group(2).equals("不适用") ? point.mayNotApply() : possible(point, change.group(2)))
                    .as(change.group())
                    .isTrue();
        });
    }

    private static boolean possible(Point point, String score) {
        BigDecimal value = new BigDecimal(score);
        boolean graded = point.findStep()
                .filter(step -> value.remainder(step).signum() == 0)
                .isPresent();
        return value.compareTo(point.max()) <= 0
                && (graded || point.options().stream().map(ScoreOption::value).anyMatch(value::equals));
    }

    private static List<MatchResult> changes(ArgumentsAccessor row, List<Integer> columns) {
        return columns.stream()
                .map(row::getString)
                .filter(cell -> cell != null)
                .flatMap(cell -> CHANGE.matcher(cell).results())
                .toList();
    }
}
