package xuefa.ranking.http;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import xuefa.ranking.RankedExam;
import xuefa.ranking.RankedExam.Showing;
import xuefa.shared.http.ProblemWords.Language;

/** What a ranking says about itself, in {@code ranking_zh.properties} and {@code ranking_en.properties}. */
final class RankingWords {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("words/ranking_zh", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("words/ranking_en", Locale.ROOT);

    private final ZoneId zone;

    RankingWords(ZoneId zone) {
        this.zone = zone;
    }

    String people(Language language) {
        return words(language).getString("people");
    }

    String units(Language language, RankedExam exam) {
        return words(language)
                .getString("units")
                .replace("{minimum}", String.valueOf(exam.rules().minimumUnitSize()));
    }

    /** Why nothing is shown yet. */
    String notYet(Language language, Showing why) {
        ResourceBundle words = words(language);
        return switch (why) {
            case Showing.Now now -> throw new IllegalArgumentException("the ranking is shown");
            case Showing.AfterOwnResult own -> words.getString("afterOwnResult");
            case Showing.AfterClosing closing -> {
                var format = DateTimeFormatter.ofPattern(words.getString("moment"), Locale.ENGLISH);
                yield words.getString("afterClosing")
                        .replace(
                                "{closing}", format.format(closing.lastClosing().atZone(zone)));
            }
        };
    }

    private static ResourceBundle words(Language language) {
        return language == Language.EN ? ENGLISH : CHINESE;
    }
}
