package xuefa.law.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.law.ArticleRef;
import xuefa.law.cases.GuidingCase;
import xuefa.law.companion.Companion;
import xuefa.law.required.RequiredLawList;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;

/** Where lists, cases and gists stand. Every future fails only when the record is away. */
public interface CompanionShelf {
    /** What became of a companion. */
    enum Became {
        ADDED,
        /** A case or gists whose text is another one now. */
        REPLACED,
        ALREADY_THERE,
        /** Another version of the list with this date is there, and stays. */
        CONFLICTING
    }

    Future<Became> place(Companion companion);

    /** A version of a list on the shelf. */
    record ShelvedList(UUID id, RequiredLawList list) {}

    /** Every version of every list: by list, the newest version first. */
    Future<List<ShelvedList>> lists();

    /**
     * What somebody is.
     *
     * @param level of the unit, for a department of the unit above it
     */
    record Posting(PostCategory category, UnitKind level) {}

    /** The posts that somebody holds on {@code day}. */
    Future<List<Posting>> postings(UUID personId, LocalDate day);

    /**
     * The newest wording of a law in the library.
     *
     * @param passedOn the day that names the wording
     */
    record Shelved(UUID lawId, UUID versionId, LocalDate passedOn) {}

    /** Those of these laws that are in the library, by title. */
    Future<Map<String, Shelved>> inLibrary(Collection<String> titles);

    /** A case on the shelf. */
    record ShelvedCase(UUID id, GuidingCase guidingCase) {}

    /** The newest first. */
    Future<List<ShelvedCase>> cases();

    Future<Optional<ShelvedCase>> guidingCase(UUID caseId);

    /** Empty where there is no such wording; the newest case first. */
    Future<Optional<List<ShelvedCase>>> casesOf(UUID versionId);

    /**
     * Our own words for the articles of a wording.
     *
     * @param gists by article
     */
    record Gists(LocalDate passedOn, Map<ArticleRef, String> gists) {}

    /** Those of these laws that have gists. */
    Future<Set<String>> outlined(Collection<String> titles);

    /** Of the newest wording that has some. */
    Future<Optional<Gists>> gists(String lawTitle);
}
