package xuefa.study.flow;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.HoursSubject;
import xuefa.training.Syllabus;
import xuefa.training.Syllabus.Proposal;
import xuefa.training.flow.Books;

/** Drafting the year's plan from obligations and syllabus, and saying what covers its items. Fails only when the record is away. */
public final class DraftingPlan {
    /** What may cover items. */
    public interface Choices {
        /** Empty when the unit isn't in reach; the highest in reach when none is asked for. */
        Future<Optional<Place>> place(Reach reach, Optional<UUID> unit);

        /** Courses that a unit may take, and its sessions and sheets of a year. */
        Future<List<Choice>> of(Place place, int year);

        Future<Covered> cover(Actor actor, Reach reach, UUID item, String evidence);
    }

    /** @param categories of the posts that are held in it or below */
    public record Place(UUID unitId, String name, Set<String> categories) {}

    /**
     * @param evidence kind and id, as hours that come of it say it
     * @param categories that it is for; empty for all
     */
    public record Choice(String evidence, String title, String subject, List<String> categories) {
        boolean fits(Proposal item) {
            return subject.equals(item.subject().code())
                    && (categories.isEmpty() || item.categories().stream().anyMatch(categories::contains));
        }
    }

    public enum Covered {
        DONE,
        /** There is no such item in reach. */
        NO_ITEM,
        /** There is no such course or session. */
        NO_EVIDENCE
    }

    public record Item(Proposal proposal, List<Choice> covers) {}

    public record Draft(Place place, int year, List<Item> items, List<Choice> choices) {}

    private final Choices choices;
    private final Syllabus syllabus;
    private final Books books;

    public DraftingPlan(Choices choices, Syllabus syllabus, Books books) {
        this.choices = choices;
        this.syllabus = syllabus;
        this.books = books;
    }

    /** Empty when the unit isn't in reach. Nothing is written: what is drafted is changed and saved by whoever asked. */
    public Future<Optional<Draft>> draft(Reach reach, Optional<UUID> unit, int year) {
        return choices.place(reach, unit)
                .compose(place -> place.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : choices.of(place.get(), year).map(found -> Optional.of(draft(place.get(), year, found))));
    }

    /** Each course or session once: at the first item that it fits. */
    private Draft draft(Place place, int year, List<Choice> found) {
        Set<String> used = new HashSet<>();
        List<Item> items = syllabus.propose(year, books.newest(), place.categories()).stream()
                .map(each -> new Item(
                        each,
                        found.stream()
                                .filter(choice -> choice.fits(each) && used.add(choice.evidence()))
                                .limit(each.subject() == HoursSubject.LAW ? 2 : 1)
                                .toList()))
                .toList();
        return new Draft(place, year, items, found);
    }

    public Future<Covered> cover(Actor actor, Reach reach, UUID item, String evidence) {
        return choices.cover(actor, reach, item, evidence);
    }
}
