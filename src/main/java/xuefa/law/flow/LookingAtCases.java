package xuefa.law.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.law.flow.CompanionShelf.Gists;
import xuefa.law.flow.CompanionShelf.Shelved;
import xuefa.law.flow.CompanionShelf.ShelvedCase;

/** Guiding cases, and our own words for articles. Every future fails only when the record is away. */
public final class LookingAtCases {
    /**
     * What we know of a law by its title.
     *
     * @param library empty where its text is not in the library
     * @param gists empty where we have none
     */
    public record Outline(Optional<Shelved> library, Optional<Gists> gists) {}

    private final CompanionShelf shelf;

    public LookingAtCases(CompanionShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * The newest first.
     *
     * @param words in number, title, gist or lesson; empty for all
     * @param lawTitle of a law that they rest on; empty for any
     */
    public Future<List<ShelvedCase>> cases(String words, Optional<String> lawTitle) {
        return shelf.cases().map(all -> all.stream()
                .filter(each -> says(each, words))
                .filter(each -> lawTitle.isEmpty() || restsOn(each, lawTitle.get()))
                .toList());
    }

    private static boolean says(ShelvedCase shelved, String words) {
        var each = shelved.guidingCase();
        return List.of(each.number(), each.title(), each.gist(), each.lesson()).stream()
                .anyMatch(text -> text.contains(words));
    }

    private static boolean restsOn(ShelvedCase shelved, String lawTitle) {
        return shelved.guidingCase().places().stream()
                .anyMatch(place -> place.lawTitle().equals(lawTitle));
    }

    public Future<Optional<ShelvedCase>> guidingCase(UUID caseId) {
        return shelf.guidingCase(caseId);
    }

    /** Those that rest on an article of this wording; empty where there is no such wording. */
    public Future<Optional<List<ShelvedCase>>> of(UUID versionId) {
        return shelf.casesOf(versionId);
    }

    public Future<Outline> outline(String lawTitle) {
        return shelf.inLibrary(List.of(lawTitle)).compose(library -> shelf.gists(lawTitle)
                .map(gists -> new Outline(Optional.ofNullable(library.get(lawTitle)), gists)));
    }
}
