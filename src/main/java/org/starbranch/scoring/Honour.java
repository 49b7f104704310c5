package org.starbranch.scoring;

import java.time.LocalDate;

/**
 * One honour of one member, as the branch lists it.
 *
 * @param person name, without blanks around it
 * @param level such as 市级
 * @param on day of the award
 */
public record Honour(String person, String level, LocalDate on) {

    public Honour {
        person = person.strip();
    }
}
