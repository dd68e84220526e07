package xuefa.law.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.law.flow.CompanionShelf.Posting;
import xuefa.law.flow.CompanionShelf.Shelved;
import xuefa.law.flow.CompanionShelf.ShelvedList;
import xuefa.law.required.ListDifference;
import xuefa.law.required.ListedLaw;

/** What people have to know, and how that changed. Every future fails only when the record is away. */
public final class LookingAtRequiredLaws {
    /**
     * A version of a list beside the one before it.
     *
     * @param before empty for the first version
     * @param library those of its laws that are in the library, by title
     */
    public record Opened(ShelvedList shelved, Optional<Earlier> before, Map<String, Shelved> library) {
        public Opened {
            library = Map.copyOf(library);
        }
    }

    /** @param difference from it to the version that it is shown with */
    public record Earlier(ShelvedList shelved, ListDifference difference) {}

    private final CompanionShelf shelf;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public LookingAtRequiredLaws(CompanionShelf shelf, InstantSource clock, ZoneId zone) {
        this.shelf = shelf;
        this.clock = clock;
        this.zone = zone;
    }

    /** The lists for the posts that somebody holds today, in the versions that count today. */
    public Future<List<Opened>> mine(UUID personId) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return shelf.postings(personId, today).compose(postings -> shelf.lists().compose(all -> {
            List<ShelvedList> mine = current(all, today).stream()
                    .filter(each -> isFor(each, postings))
                    .toList();
            return opened(mine, all);
        }));
    }

    private static boolean isFor(ShelvedList shelved, List<Posting> postings) {
        return postings.stream().anyMatch(post -> shelved.list().audience().includes(post.category(), post.level()));
    }

    /** Of each list the version that counts on {@code day}. */
    private static List<ShelvedList> current(List<ShelvedList> newestFirst, LocalDate day) {
        var current = new ArrayList<ShelvedList>();
        for (ShelvedList each : newestFirst) {
            boolean begun = !each.list().dated().isAfter(day);
            boolean taken = !current.isEmpty()
                    && current.getLast().list().key().equals(each.list().key());
            if (begun && !taken) {
                current.add(each);
            }
        }
        return current;
    }

    /** Of each list the version that counts on a day. */
    public Future<List<ShelvedList>> current(LocalDate day) {
        return shelf.lists().map(all -> current(all, day));
    }

    /** Every version of every list: by list, the newest version first. */
    public Future<List<ShelvedList>> lists() {
        return shelf.lists();
    }

    /** Empty when there is no such version. */
    public Future<Optional<Opened>> list(UUID versionId) {
        return shelf.lists().compose(all -> opened(with(all, versionId), all)).map(opened -> opened.stream()
                .findFirst());
    }

    /** From the older to the newer by their dates; empty when one isn't there, or they are versions of two lists. */
    public Future<Optional<ListDifference>> difference(UUID one, UUID other) {
        return shelf.lists().map(all -> {
            List<ShelvedList> both = new ArrayList<>(with(all, one));
            both.addAll(with(all, other));
            if (both.size() < 2
                    || !both.getFirst()
                            .list()
                            .key()
                            .equals(both.getLast().list().key())) {
                return Optional.empty();
            }
            both.sort(Comparator.comparing(each -> each.list().dated()));
            return Optional.of(
                    ListDifference.of(both.getFirst().list(), both.getLast().list()));
        });
    }

    private static List<ShelvedList> with(List<ShelvedList> all, UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).toList();
    }

    private Future<List<Opened>> opened(List<ShelvedList> wanted, List<ShelvedList> all) {
        List<String> titles = wanted.stream()
                .flatMap(each -> each.list().laws().stream())
                .map(ListedLaw::title)
                .distinct()
                .toList();
        return shelf.inLibrary(titles).map(library -> wanted.stream()
                .map(each -> new Opened(each, before(each, all), library))
                .toList());
    }

    private static Optional<Earlier> before(ShelvedList shelved, List<ShelvedList> all) {
        return all.stream()
                .filter(each -> each.list().key().equals(shelved.list().key()))
                .filter(each -> each.list().dated().isBefore(shelved.list().dated()))
                .max(Comparator.comparing(each -> each.list().dated()))
                .map(each -> new Earlier(each, ListDifference.of(each.list(), shelved.list())));
    }
}
