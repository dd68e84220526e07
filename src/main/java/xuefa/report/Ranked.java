package xuefa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A unit's score with its place; equal scores share one, and the places after it are skipped. */
public record Ranked(int place, Score score) {
    /** Best first; units to which nothing applies have no place. */
    public static List<Ranked> of(List<Score> scores) {
        List<Score> ordered = scores.stream()
                .filter(each -> each.applicable() > 0)
                .sorted(Comparator.comparing(Score::total)
                        .reversed()
                        .thenComparing(Score::unit)
                        .thenComparing(Score::unitId))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            boolean shares =
                    i > 0 && ordered.get(i).total().compareTo(ordered.get(i - 1).total()) == 0;
            ranked.add(new Ranked(shares ? ranked.get(i - 1).place() : i + 1, ordered.get(i)));
        }
        return ranked;
    }
}
