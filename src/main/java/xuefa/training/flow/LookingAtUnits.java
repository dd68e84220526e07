package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import xuefa.shared.Reach;
import xuefa.training.CountedEntry;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Owed;

/** Looking at everybody of a unit and of those below it. Fails only when the record is away. */
public final class LookingAtUnits {
    /** So many people's facts are in memory at once. */
    private static final int CHUNK = 2000;

    private static final int PART = 500;

    /** Does what takes longer than an event loop may. */
    public interface Working {
        <T> Future<T> on(Supplier<T> work);
    }

    /**
     * How somebody stands.
     *
     * @param unit of the newest post held on the day; empty without one
     * @param counted what each entry of the ledger counts for
     */
    public record PersonStanding(
            PersonFact person, String unitId, String unit, List<Owed> owed, List<CountedEntry> counted) {}

    public record UnitStanding(UnitFact unit, List<Owed> owed) {}

    /** @param units also those of whose people there are none */
    public record Standings(Days days, List<PersonStanding> people, List<UnitStanding> units) {}

    private final FactSource facts;
    private final Books books;
    private final Working working;

    public LookingAtUnits(FactSource facts, Books books, Working working) {
        this.facts = facts;
        this.books = books;
        this.working = working;
    }

    /** The highest units that somebody reaches, by name. */
    public Future<List<UUID>> tops(Reach reach) {
        return facts.tops(reach);
    }

    /** The units of standings with their places on the day, each after the one above it. */
    public Future<List<FactSource.TreeUnit>> tree(Standings standings) {
        return facts.tree(
                standings.units().stream()
                        .map(each -> UUID.fromString(each.unit().id()))
                        .toList(),
                standings.days().on());
    }

    /** Empty when the unit is out of reach. */
    public Future<Optional<Standings>> of(Reach reach, UUID unit, Days days) {
        return facts.members(reach, unit, days.on())
                .compose(members -> members.units().isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : chunks(members, days).map(Optional::of));
    }

    /** These people and units, whoever asks; some at the same time. */
    public Future<Standings> among(Collection<UUID> people, Collection<UUID> units, Days days) {
        List<UUID> all = List.copyOf(people);
        List<Future<Standings>> parts = new ArrayList<>();
        parts.add(chunks(new FactSource.Members(List.of(), List.copyOf(units)), days));
        for (int from = 0; from < all.size(); from += PART) {
            List<UUID> part = all.subList(from, Math.min(from + PART, all.size()));
            parts.add(chunks(new FactSource.Members(part, List.of()), days));
        }
        Future<?> counted = Future.all(parts);
        return counted.map(read -> new Standings(
                days,
                parts.stream().flatMap(part -> part.result().people().stream()).toList(),
                parts.getFirst().result().units()));
    }

    /** The facts behind, of those who were there on the day asked for; empty when the unit is out of reach. */
    public Future<Optional<Facts>> facts(Reach reach, UUID unit, Days days) {
        return facts.members(reach, unit, days.on())
                .compose(members -> members.units().isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : facts.known(members.people(), members.units(), days.knownOn())
                                .map(Optional::of));
    }

    private Future<Standings> chunks(FactSource.Members members, Days days) {
        List<PersonStanding> people = new ArrayList<>();
        List<UnitStanding> units = new ArrayList<>();
        Future<Void> all = chunk(
                members.people().subList(0, Math.min(CHUNK, members.people().size())),
                members.units(),
                days,
                people,
                units);
        for (int from = CHUNK; from < members.people().size(); from += CHUNK) {
            List<UUID> next = members.people()
                    .subList(from, Math.min(from + CHUNK, members.people().size()));
            all = all.compose(before -> chunk(next, List.of(), days, people, units));
        }
        return all.map(done -> new Standings(days, people, units));
    }

    private Future<Void> chunk(
            List<UUID> people,
            List<UUID> units,
            Days days,
            List<PersonStanding> standings,
            List<UnitStanding> ofUnits) {
        return facts.known(people, units, days.knownOn())
                .compose(known -> working.on(() -> explain(known, units, days)))
                .map(explained -> {
                    standings.addAll(explained.people());
                    ofUnits.addAll(explained.units());
                    return null;
                });
    }

    private Standings explain(Facts known, List<UUID> units, Days days) {
        var explaining = new ExplainingObligations(books.knownOn(days.knownOn()), known, days.on(), days.knownOn());
        Map<String, UnitFact> places =
                known.units().stream().collect(Collectors.toMap(UnitFact::id, Function.identity()));
        List<PersonStanding> people = known.people().stream()
                .map(person -> {
                    Optional<UnitFact> place = Optional.ofNullable(places.get(place(person, days.on())));
                    return new PersonStanding(
                            person,
                            place.map(UnitFact::id).orElse(""),
                            place.map(UnitFact::name).orElse(""),
                            explaining.of(person),
                            explaining.counted(person));
                })
                .toList();
        List<UnitStanding> ofUnits = units.stream()
                .map(id -> places.get(id.toString()))
                .filter(unit -> unit != null)
                .map(unit -> new UnitStanding(unit, explaining.of(unit)))
                .toList();
        return new Standings(days, people, ofUnits);
    }

    private static String place(PersonFact person, LocalDate day) {
        return person.posts().stream()
                .filter(post -> post.isHeldOn(day))
                .max(Comparator.comparing(PostFact::from).thenComparing(PostFact::id))
                .map(PostFact::unitId)
                .orElse("");
    }
}
