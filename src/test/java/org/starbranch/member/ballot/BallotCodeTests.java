package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A code on paper is read as it is meant, and a slip of the pen is found before the database is asked. */
class BallotCodeTests {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void aCodeIsPrintedInGroupsAndReadHoweverItIsTyped() {
        BallotCode code = BallotCode.next();
        String printed = code.printed();
        assertThat(printed).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}");
        assertThat(BallotCode.read(printed)).contains(code);
        assertThat(BallotCode.read(" " + printed.toLowerCase().replace("-", " ") + "\t"))
                .contains(code);
        assertThat(BallotCode.read(printed.replace("-", "－"))).contains(code);
        assertThat(BallotCode.read(fullWidth(code.text()))).contains(code);
    }

    @Test
    void everySingleSlipIsFound() {
        String right = BallotCode.next().text();
        for (int place = 0; place < right.length(); place++) {
            for (char letter : LETTERS.toCharArray()) {
                String typed = right.substring(0, place) + letter + right.substring(place + 1);
                assertThat(BallotCode.read(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void twoLettersThatChangedPlacesAreFound() {
        String right = BallotCode.next().text();
        for (int place = 0; place + 1 < right.length(); place++) {
            String typed = right.substring(0, place)
                    + right.charAt(place + 1)
                    + right.charAt(place)
                    + right.substring(place + 2);
            assertThat(BallotCode.read(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
        }
    }

    @Test
    void whatIsNoCodeIsNotRead() {
        String right = BallotCode.next().text();
        assertThat(BallotCode.read("")).isEmpty();
        assertThat(BallotCode.read(right.substring(1))).isEmpty();
        assertThat(BallotCode.read(right + "2")).isEmpty();
        assertThat(BallotCode.read("0OIL" + right.substring(4))).isEmpty();
        assertThat(BallotCode.read("' OR 1=1 --")).isEmpty();
    }

    @Test
    void tenThousandCodesAreTenThousand() {
        Set<BallotCode> codes = new HashSet<>();
        IntStream.range(0, 10_000).forEach(i -> codes.add(BallotCode.next()));
        assertThat(codes).hasSize(10_000);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter - '!' + '！')));
        return wide.toString();
    }
}
