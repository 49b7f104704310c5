package org.starbranch.calendar;

import java.time.LocalDate;

public record DueDate(LocalDate date, boolean provisional, String explanation) {}
