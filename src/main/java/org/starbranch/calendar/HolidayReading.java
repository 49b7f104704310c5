package org.starbranch.calendar;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** Reads the yearly file that somebody has written: first its shape, then everything that it says, all faults at once. */
final class HolidayReading {

    /** Characters of a file; a decree has not a tenth of it. */
    static final int LONGEST = 20_000;

    private static final Pattern MISSING = Pattern.compile("(?:Missing|Null value for) .*creator property '(\\w+)'");

    private HolidayReading() {}

    /** @param thisYear the year in which it is written */
    static Submission<HolidayYear> read(String text, int thisYear) {
        if (text.isBlank()) {
            return Submission.refused("请填写或选择一份年度放假安排");
        }
        if (text.length() > LONGEST) {
            return Submission.refused("放假安排太长，最多 " + LONGEST + " 个字");
        }
        try {
            HolidayYear year = HolidayFiles.parse(text);
            List<Fault> faults = HolidayCheck.faults(year, thisYear);
            return faults.isEmpty() ? Submission.accepted(year) : Submission.refused(faults);
        } catch (JsonProcessingException e) {
            return Submission.refused(line(e.getLocation()) + cause(e));
        }
    }

    private static String line(JsonLocation location) {
        return location == null ? "" : "第 " + location.getLineNr() + " 行附近：";
    }

    private static String cause(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "不认识“%s”，可用的有：%s"
                    .formatted(
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(joining("、")));
        }
        if (e instanceof InvalidFormatException wrong) {
            return "“%s”不对，日期应写作 2027-01-31，年份写作 2027".formatted(wrong.getValue());
        }
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        return missing.find() ? "缺少“" + missing.group(1) + "”" : "写法不对，请与下载的样例对照";
    }
}
