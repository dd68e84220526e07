package xuefa.law.cases;

import java.time.LocalDate;
import java.util.List;
import xuefa.law.ArticleRef;

/**
 * A guiding case 指导案例.
 *
 * @param key lower-case words joined by dashes
 * @param number as published: 指导案例6号
 * @param court whose judgment took effect
 * @param gist what happened and how it was decided, in our own words
 * @param lesson what it means for those who enforce the law, in our own words
 * @param places at least one
 * @param source what it was checked against
 */
public record GuidingCase(
        String key,
        String number,
        String title,
        LocalDate publishedOn,
        String publishedBy,
        String court,
        String gist,
        String lesson,
        List<CitedPlace> places,
        String source) {
    public GuidingCase {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a case that rests on nothing: " + key);
        }
    }

    /**
     * Where in the law.
     *
     * @param lawTitle in full, as in the library
     * @param passedOn the day that names the wording
     */
    public record CitedPlace(String lawTitle, LocalDate passedOn, ArticleRef article) {}
}
