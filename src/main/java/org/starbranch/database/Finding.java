package org.starbranch.database;

/**
 * One thing that is wrong, in words for whoever set up the database.
 *
 * @param matter what was looked at
 * @param is how it is now
 * @param must how it has to be
 * @param change which setting to change, and to what
 */
record Finding(String matter, String is, String must, String change) {

    /** One line of the message. */
    String line() {
        return "%s：现在是%s；应当是%s。请改：%s".formatted(matter, is, must, change);
    }
}
