package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.shared.Reach;
import xuefa.training.CountedEntry;
import xuefa.training.CountingHours;
import xuefa.training.Facts;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;

/** Who has had an item of the year's plan, and who hasn't. */
public final class PlanProgress {
    /** @param unit where they work now */
    public record Person(String id, String name, String unit, Hours done, boolean met) {}

    /** @param people to whom the item is addressed, those first who lack most */
    public record Progress(Plans.Item item, int met, List<Person> people) {}

    private final Plans plans;
    private final FactSource facts;
    private final Books books;

    public PlanProgress(Plans plans, FactSource facts, Books books) {
        this.plans = plans;
        this.facts = facts;
        this.books = books;
    }

    /** Empty when the item isn't in reach. Fails only when the record is away. */
    public Future<Optional<Progress>> of(Reach reach, UUID item, LocalDate today) {
        return plans.item(reach, item).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            Plans.Covered covered = found.get();
            return facts.tops(reach)
                    .compose(tops -> facts.members(reach, covered.unitId(), today)
                            .compose(own -> own.units().isEmpty() && !tops.isEmpty()
                                    ? facts.members(reach, tops.getFirst(), today)
                                    : Future.succeededFuture(own)))
                    .compose(members -> facts.known(members.people(), List.of(), today))
                    .map(known -> Optional.of(progress(covered, known, today)));
        });
    }

    private Progress progress(Plans.Covered covered, Facts known, LocalDate today) {
        var counting = new CountingHours(books.knownOn(today).hoursRules());
        Set<String> evidence =
                covered.item().covers().stream().map(Plans.Cover::evidence).collect(Collectors.toUnmodifiableSet());
        Map<String, List<HoursEntry>> hours =
                known.hours().stream().collect(Collectors.groupingBy(HoursEntry::personId));
        Map<String, String> units =
                known.units().stream().collect(Collectors.toMap(Facts.UnitFact::id, Facts.UnitFact::name));
        List<Person> people = known.people().stream()
                .filter(person -> isAddressed(covered.item(), person, today))
                .map(person -> {
                    Hours done = counting.on(today, hours.getOrDefault(person.id(), List.of())).stream()
                            .filter(each -> each.entry().countsFor() == covered.year())
                            .filter(each -> each.entry().evidence().stream().anyMatch(evidence::contains))
                            .map(CountedEntry::hours)
                            .reduce(Hours.NONE, Hours::plus);
                    boolean met = done.compareTo(covered.item().content().hours()) >= 0;
                    return new Person(person.id(), person.name(), unit(person, units, today), done, met);
                })
                .sorted(Comparator.comparing(Person::done)
                        .thenComparing(Person::unit)
                        .thenComparing(Person::name))
                .toList();
        return new Progress(
                covered.item(), (int) people.stream().filter(Person::met).count(), people);
    }

    private static boolean isAddressed(Plans.Item item, PersonFact person, LocalDate today) {
        List<String> categories = item.content().categories();
        return person.posts().stream()
                .filter(post -> post.isHeldOn(today))
                .anyMatch(post -> categories.isEmpty() || categories.contains(post.category()));
    }

    private static String unit(PersonFact person, Map<String, String> units, LocalDate today) {
        return person.posts().stream()
                .filter(post -> post.isHeldOn(today))
                .max(Comparator.comparing(Facts.PostFact::from).thenComparing(Facts.PostFact::id))
                .map(post -> units.getOrDefault(post.unitId(), ""))
                .orElse("");
    }
}
