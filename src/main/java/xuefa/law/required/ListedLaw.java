package xuefa.law.required;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import xuefa.law.ArticleRef;

/**
 * A law on a list.
 *
 * @param title in full, as in the library; it names the law
 * @param articles that matter most, without paragraphs; empty for the whole law
 * @param note why it is on the list, or what to look at; may be empty
 */
public record ListedLaw(LawGroup group, String title, Set<ArticleRef> articles, String note) {
    public ListedLaw {
        articles = Collections.unmodifiableSortedSet(new TreeSet<>(articles));
        if (title.isBlank()) {
            throw new IllegalArgumentException("a law without a title");
        }
        if (articles.stream().anyMatch(each -> each.paragraph() != 0)) {
            throw new IllegalArgumentException("paragraphs aren't listed, articles are: " + title);
        }
    }
}
