package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.shared.Reach;
import xuefa.training.CountedEntry;
import xuefa.training.CountingHours;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.ObligationBook;

/** Looking at one person's hours and obligations, the same for the person and for HR. Fails only when the record is away. */
public final class LookingAtHours {
    private final FactSource facts;
    private final Ledger ledger;
    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    public LookingAtHours(FactSource facts, Ledger ledger, Books books, InstantSource clock, ZoneId zone) {
        this.facts = facts;
        this.ledger = ledger;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Of somebody who is known to exist. */
    public Future<PersonHours> own(UUID person, Days days) {
        return facts.known(List.of(person), List.of(), days.knownOn())
                .compose(known -> ledger.rows(person, days.on().getYear()).map(rows -> explain(known, rows, days)));
    }

    /** Empty for somebody out of reach. */
    public Future<Optional<PersonHours>> of(Reach reach, UUID person, Days days) {
        return facts.seen(reach, person)
                .compose(seen -> seen.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : own(person, days).map(Optional::of));
    }

    private PersonHours explain(Facts known, List<LedgerRow> rows, Days days) {
        ObligationBook book = books.knownOn(days.knownOn());
        PersonFact person = known.people().getFirst();
        List<CountedEntry> entries = new CountingHours(book.hoursRules())
                .on(days.knownOn(), known.hours()).stream()
                        .filter(each -> each.entry().countsFor() == days.on().getYear())
                        .toList();
        return new PersonHours(
                person,
                unit(known, person, days.on()),
                days.on(),
                days.knownOn(),
                new ExplainingObligations(book, known, days.on(), days.knownOn()).of(person),
                entries,
                rows.stream().collect(Collectors.toMap(row -> row.id().toString(), Function.identity())));
    }

    private static String unit(Facts known, PersonFact person, LocalDate day) {
        return person.posts().stream()
                .filter(post -> post.isHeldOn(day))
                .max(Comparator.comparing(PostFact::from).thenComparing(PostFact::id))
                .flatMap(post -> known.units().stream()
                        .filter(unit -> unit.id().equals(post.unitId()))
                        .findFirst())
                .map(Facts.UnitFact::name)
                .orElse("");
    }
}
