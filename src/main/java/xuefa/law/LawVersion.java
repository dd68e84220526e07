package xuefa.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a law, named by the day it was passed.
 *
 * @param inForceSince first day in force
 * @param repealedOn first day no longer in force; null while nothing repeals it
 * @param articles the number of articles, inserted ones (之一) not counted
 * @param insertedArticles the inserted ones, without paragraphs
 * @param checkedOn the day somebody last made sure of what stands here
 * @param checkedHow how that was made sure of, in a sentence
 */
public record LawVersion(
        LocalDate passed,
        String passedBy,
        @Nullable LocalDate published,
        LocalDate inForceSince,
        @Nullable LocalDate repealedOn,
        @Nullable String repealedBy,
        int articles,
        Set<ArticleRef> insertedArticles,
        LocalDate checkedOn,
        String checkedHow) {

    public LawVersion {
        if (articles < 1) {
            throw new IllegalArgumentException("articles < 1: " + articles);
        }
        if (inForceSince.isBefore(passed)) {
            throw new IllegalArgumentException("in force since " + inForceSince + ", before passed " + passed);
        }
        if (repealedOn != null && repealedOn.isBefore(inForceSince)) {
            throw new IllegalArgumentException("repealed " + repealedOn + ", before in force " + inForceSince);
        }
        insertedArticles = Collections.unmodifiableSortedSet(new TreeSet<>(insertedArticles));
    }

    /** Whether the article is in this wording; of its paragraphs the catalogue knows nothing. */
    public boolean has(ArticleRef place) {
        return place.inserted() == 0 ? place.number() <= articles : insertedArticles.contains(place.article());
    }

    /** Whether {@code day} lies in its time, no matter what came after it: {@link Law#inForce} knows that. */
    public boolean spans(LocalDate day) {
        return !day.isBefore(inForceSince) && (repealedOn == null || day.isBefore(repealedOn));
    }
}
