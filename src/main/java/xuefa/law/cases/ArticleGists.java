package xuefa.law.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import xuefa.law.ArticleRef;

/**
 * What articles of a wording say, in our own words.
 *
 * @param lawTitle in full, as in the library
 * @param gists by articles without paragraphs
 */
public record ArticleGists(String lawTitle, LocalDate passedOn, SortedMap<ArticleRef, String> gists) {
    public ArticleGists {
        gists = Collections.unmodifiableSortedMap(new TreeMap<>(gists));
    }
}
