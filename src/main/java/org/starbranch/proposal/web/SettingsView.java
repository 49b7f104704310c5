package org.starbranch.proposal.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scoring.Star;
import org.starbranch.scoring.simulation.PastedScores;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.scoring.simulation.Settings;

/**
 * What may be chosen in a simulation of a scheme.
 *
 * @param subject the code of whom it is about; {@code subjects} has all that the scheme rates
 * @param unit what one of them is called
 * @param columns of a pasted line without a head
 * @param settings the scheme's own, in the form in which others are sent
 * @param below rosters smaller than this are small; 0 where none is
 */
record SettingsView(
        String code,
        String name,
        String subject,
        List<SubjectView> subjects,
        String unit,
        List<String> columns,
        Values settings,
        int below,
        List<SmallNumbers.Option> ways,
        List<KeyView> keys,
        List<BandView> bands,
        List<LevelView> levels,
        boolean rollsUp,
        String cappedAt,
        String most) {

    static SettingsView of(Rated rated) {
        Scheme scheme = rated.scheme();
        return new SettingsView(
                scheme.code(),
                scheme.name(),
                Rated.code(scheme.subject()),
                rated.family().all().stream().map(SubjectView::of).toList(),
                rated.title(),
                PastedScores.columns(rated),
                Values.of(Settings.of(scheme)),
                scheme.smallNumbers().below(),
                scheme.smallNumbers().options(),
                scheme.tieKeys().stream().map(KeyView::of).toList(),
                scheme.bands().stream().map(BandView::of).toList(),
                scheme.levels().stream().map(LevelView::of).toList(),
                rated.rollUp().isPresent(),
                plain(scheme.cappedAt()),
                plain(scheme.rawMaximum()));
    }

    record SubjectView(String code, String title) {

        static SubjectView of(Scheme scheme) {
            return new SubjectView(
                    Rated.code(scheme.subject()), scheme.subject().title());
        }
    }

    /** Settings as they travel. */
    record Values(
            String smallNumbers,
            int pooledRoster,
            Map<Integer, Integer> exceptionPlaces,
            boolean rollDown,
            Map<Integer, Integer> caps,
            Map<String, Integer> levels,
            String rollUp) {

        static Values of(Settings settings) {
            return new Values(
                    settings.smallNumbers().code(),
                    settings.pooledRoster(),
                    settings.exceptionPlaces(),
                    settings.rollDown(),
                    settings.caps(),
                    settings.levels(),
                    settings.rollUp().name().toLowerCase(Locale.ROOT));
        }
    }

    record KeyView(String code, String name) {

        static KeyView of(TieKey key) {
            return new KeyView(key.code(), key.name());
        }
    }

    record BandView(int star, String title, String from) {

        static BandView of(Band band) {
            return new BandView(band.star(), Star.of(band.star()).title(), plain(band.from()));
        }
    }

    record LevelView(String code, String name, int percent) {

        static LevelView of(Level level) {
            return new LevelView(level.code(), level.name(), level.percent());
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
