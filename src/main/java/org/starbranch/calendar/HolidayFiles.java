package org.starbranch.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads yearly files. */
final class HolidayFiles {

    private static final ObjectReader YEAR = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(HolidayYear.class);

    private HolidayFiles() {}

    /**
     * Reads the files that come with the program, {@code calendar/<year>.yaml}.
     *
     * @throws IOException when a file cannot be read, or has a key that nobody knows
     */
    static List<YearFile> shipped() throws IOException {
        List<YearFile> years = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.yaml")) {
            try (InputStream in = file.getInputStream()) {
                String text = new String(in.readAllBytes(), UTF_8);
                years.add(new YearFile(parse(text), text, "", null));
            }
        }
        return years;
    }

    /** @throws JsonProcessingException where the text has not the shape of a yearly file */
    static HolidayYear parse(String text) throws JsonProcessingException {
        return YEAR.readValue(text);
    }
}
