package org.starbranch.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample profile's settings.
 *
 * @param lastYear whether the first start on an empty database plays last year's rating and opens this year's
 */
@ConfigurationProperties("starbranch.sample")
record SampleSettings(@DefaultValue("true") boolean lastYear) {}
