package org.starbranch.sample;

import org.springframework.stereotype.Component;

/** Lets the benchmark have a sample college of any size, with everybody's account. */
@Component
public class LargeCollege {

    private final SampleCollege college;

    LargeCollege(SampleCollege college) {
        this.college = college;
    }

    /** Done once, on a fresh database. */
    public void growTo(int size) {
        college.growTo(size);
    }
}
