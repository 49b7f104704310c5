package org.starbranch.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample profile's settings.
 *
 * @param lastYear whether the first start on an empty database plays last year's rating and opens this year's
 * @param branches how many branches the college has, 21 or more; the 21st is exempt
 * @param clockFile a file with the milliseconds by which every node's clock is ahead of the machine's; empty: no file
 */
@ConfigurationProperties("starbranch.sample")
record SampleSettings(
        @DefaultValue("true") boolean lastYear,
        @DefaultValue("21") int branches,
        @DefaultValue("") String clockFile) {}
