package org.starbranch.scheme.model;

/** Whether the source says 应当, 必须, 不得 (hard) or 一般, 原则上 (soft: falling short prompts for a reason). */
public enum Strictness {
    HARD,
    SOFT
}
