package org.starbranch.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/**
 * What the office fills in for the award.
 *
 * @param on null where no readable date was given
 */
record AwardForm(String issuer, @Nullable LocalDate on, String prefix) {

    private static final List<String> ISSUERS = List.of(Role.SUPERIOR.title(), Role.VERIFIER.title());

    private static final Pattern PREFIX = Pattern.compile("[\\p{IsHan}A-Za-z0-9\\-]{1,20}");

    static AwardForm of(Map<String, String> form) {
        return new AwardForm(
                form.getOrDefault("issuer", ""),
                date(form.getOrDefault("award_date", "")),
                form.getOrDefault("plaque_prefix", ""));
    }

    /**
     * Adds what is wrong with the form itself.
     *
     * @param decided the day on which the last final star was decided; no award before it
     */
    void check(LocalDate decided, LocalDate today, List<Fault> faults) {
        if (!ISSUERS.contains(issuer)) {
            faults.add(new Fault("issuer", "请选择授牌单位：" + String.join("或", ISSUERS)));
        }
        if (on == null) {
            faults.add(new Fault("award_date", "请填写授牌日期"));
        } else if (on.isBefore(decided) || on.isAfter(today)) {
            faults.add(new Fault("award_date", "授牌日期应在" + decided + "（结果确定）至" + today + "（今天）之间"));
        }
        if (!PREFIX.matcher(prefix).matches()) {
            faults.add(new Fault("plaque_prefix", "牌匾编号前缀为1至20个汉字、字母、数字或短横线"));
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
