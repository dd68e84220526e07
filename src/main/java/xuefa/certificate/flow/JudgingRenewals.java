package xuefa.certificate.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.Judged;
import xuefa.certificate.Renewal;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.flow.JudgingReviews.Due;
import xuefa.training.Facts;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.ObligationBook;
import xuefa.training.flow.Books;

/**
 * Keeps the verdicts of renewal reviews fresh: whoever's facts have changed, and everybody on a new day, is judged again. Any number of nodes may
 * run it; they share the work. Safe on one event loop; judging runs elsewhere.
 */
public final class JudgingRenewals {
    private static final int CHUNK = 500;
    private static final int LANES = 3;

    private final JudgingReviews reviews;
    private final RenewalFacts facts;
    private final Books books;
    private final Work work;
    private final InstantSource clock;
    private final ZoneId zone;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** Runs what takes long off the event loop. */
    public interface Work {
        <T> Future<T> off(Supplier<T> work);
    }

    public JudgingRenewals(
            JudgingReviews reviews, RenewalFacts facts, Books books, Work work, InstantSource clock, ZoneId zone) {
        this.reviews = reviews;
        this.facts = facts;
        this.books = books;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Judges all that is not fresh. A call while another is under way does nothing. */
    public Future<Void> tick() {
        if (!busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return marked().compose(done -> outdated()).eventually(() -> {
            busy.set(false);
            return Future.succeededFuture();
        });
    }

    private Future<Void> marked() {
        return reviews.marked(today(), CHUNK, this::judge)
                .compose(people -> people == 0 ? Future.succeededFuture() : marked());
    }

    private Future<Void> outdated() {
        LocalDate day = today();
        AtomicReference<Optional<UUID>> after = new AtomicReference<>(Optional.empty());
        List<Future<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            lanes.add(outdated(day, after));
        }
        Future<?> all = Future.join(lanes);
        return all.mapEmpty();
    }

    /** Lanes may meet at the same place; rows that another one holds are skipped. */
    private Future<Void> outdated(LocalDate day, AtomicReference<Optional<UUID>> after) {
        return reviews.outdated(day, after.get(), CHUNK, due -> {
                    after.set(Optional.of(due.getLast().reviewId()));
                    return judge(due);
                })
                .compose(last -> last.isEmpty() ? Future.succeededFuture() : outdated(day, after));
    }

    /** Judges these now, for whoever is about to decide; without those that are frozen. */
    public Future<Map<UUID, Judged>> now(Collection<UUID> these) {
        return reviews.these(these, today(), this::judge);
    }

    /** What the facts come to now; writes nothing. */
    public Future<List<Judged>> judge(List<Due> due) {
        LocalDate day = today();
        List<UUID> people = due.stream().map(Due::personId).distinct().toList();
        return facts.known(people, day).compose(known -> work.off(() -> judge(due, known, day)));
    }

    private List<Judged> judge(List<Due> due, Facts known, LocalDate day) {
        Map<String, PersonFact> people =
                known.people().stream().collect(toMap(PersonFact::id, Function.identity(), (one, same) -> one));
        List<Judged> judged = new ArrayList<>(due.size());
        due.stream().collect(groupingBy(Due::rules)).forEach((rules, asked) -> {
            ExplainingRenewal explained = explaining(rules, known, day);
            asked.forEach(each -> judged.add(judged(each, explained, people)));
        });
        return judged;
    }

    /** With the one obligation that the rules ask for: nobody waits for the others. */
    private ExplainingRenewal explaining(List<RenewalRule> asked, Facts known, LocalDate day) {
        return new ExplainingRenewal(asked, narrowed(books.newest(), asked), known, day);
    }

    private static ObligationBook narrowed(ObligationBook book, List<RenewalRule> asked) {
        List<String> obligations =
                asked.stream().map(RenewalRule::hoursObligation).toList();
        return new ObligationBook(
                book.obligations().stream()
                        .filter(each -> obligations.contains(each.id()))
                        .toList(),
                book.hoursRules(),
                book.ledger());
    }

    private static Judged judged(Due due, ExplainingRenewal explaining, Map<String, PersonFact> people) {
        Optional<PersonFact> person =
                Optional.ofNullable(people.get(due.personId().toString()));
        Optional<Renewal> renewal = person.flatMap(found ->
                certificate(found, due.certificateId()).flatMap(certificate -> explaining.of(found, certificate)));
        return Judged.of(due.reviewId(), renewal);
    }

    static Optional<CertificateFact> certificate(PersonFact person, UUID id) {
        return person.certificates().stream()
                .filter(each -> each.id().equals(id.toString()))
                .findFirst();
    }
}
