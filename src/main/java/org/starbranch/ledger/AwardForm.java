package org.starbranch.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;

/**
 * What the office fills in for the award.
 *
 * @param issuer empty where none of the two was chosen
 * @param on empty where no readable date was given
 */
record AwardForm(String issuer, Optional<LocalDate> on, String prefix) {

    private static final List<String> ISSUERS = List.of(Role.SUPERIOR.title(), Role.VERIFIER.title());

    private static final Pattern PREFIX = Pattern.compile("[\\p{IsHan}A-Za-z0-9\\-]{1,20}");

    /**
     * Reads the form; what is wrong is with its faults.
     *
     * @param decided the day on which the last final star was decided; no award before it
     */
    static AwardForm read(FormFields form, LocalDate decided, LocalDate today) {
        return new AwardForm(
                form.choice("issuer", ISSUERS, "请选择授牌单位：" + String.join("或", ISSUERS))
                        .orElse(""),
                on(form, decided, today),
                prefix(form));
    }

    private static Optional<LocalDate> on(FormFields form, LocalDate decided, LocalDate today) {
        Optional<LocalDate> on = form.day("award_date");
        form.require(on.isPresent(), "award_date", "请填写授牌日期");
        boolean outOfTime =
                on.filter(day -> day.isBefore(decided) || day.isAfter(today)).isPresent();
        form.require(!outOfTime, "award_date", "授牌日期应在" + decided + "（结果确定）至" + today + "（今天）之间");
        return on;
    }

    private static String prefix(FormFields form) {
        String prefix = form.text("plaque_prefix");
        form.require(PREFIX.matcher(prefix).matches(), "plaque_prefix", "牌匾编号前缀为1至20个汉字、字母、数字或短横线");
        return prefix;
    }
}
