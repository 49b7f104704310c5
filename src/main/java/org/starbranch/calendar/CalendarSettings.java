package org.starbranch.calendar;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the working calendar is kept.
 *
 * @param readAgain how soon a node learns of a yearly file that was sent in at another; 0 for never
 */
@Validated
@ConfigurationProperties("starbranch.calendar")
record CalendarSettings(
        @DefaultValue("1m") @DurationMin(seconds = 0, message = "不能小于0") @DurationMax(hours = 1, message = "不能超过1小时")
        Duration readAgain) {}
