package org.starbranch.operation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what is to happen every night happen. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Nightly {}
