package org.starbranch.calendar;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the yearly files that come with the system. */
final class HolidayFiles {

    private static final ObjectReader YEAR =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build().readerFor(HolidayYear.class);

    private HolidayFiles() {}

    /**
     * Reads {@code calendar/<year>.yaml}.
     *
     * @throws IOException when a file cannot be read, or has a key that nobody knows
     */
    static Holidays read() throws IOException {
        List<HolidayYear> years = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.yaml")) {
            try (InputStream in = file.getInputStream()) {
                years.add(YEAR.readValue(in));
            }
        }
        return holidays(years);
    }

    static Holidays holidays(List<HolidayYear> years) {
        return new Holidays(
                years.stream().map(HolidayYear::year).collect(Collectors.toSet()),
                days(years, HolidayYear::off),
                days(years, year -> year.worked().stream()));
    }

    private static Set<LocalDate> days(List<HolidayYear> years, Function<HolidayYear, Stream<LocalDate>> of) {
        return years.stream().flatMap(of).collect(Collectors.toSet());
    }
}
