package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.Renewal;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.RenewalWhatIf;
import xuefa.certificate.flow.RenewalReviews.Opened;
import xuefa.shared.Reach;
import xuefa.training.Facts;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.flow.Books;

/** Reviews with their checks, made anew from the facts as long as nothing is decided. */
public final class LookingAtRenewals {
    private final RenewalReviews reviews;
    private final RenewalFacts facts;
    private final RenewalRuleBooks rules;
    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    public LookingAtRenewals(
            RenewalReviews reviews,
            RenewalFacts facts,
            RenewalRuleBooks rules,
            Books books,
            InstantSource clock,
            ZoneId zone) {
        this.reviews = reviews;
        this.facts = facts;
        this.rules = rules;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param renewal what the facts come to; empty when it is frozen, or no rule speaks of the certificate */
    public record Explained(Opened review, Optional<Renewal> renewal, LocalDate day, int objectionDays) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Future<Optional<Explained>> look(Reach reach, UUID reviewId) {
        return reviews.find(reach, reviewId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : explain(found.get()).map(Optional::of));
    }

    private Future<List<Explained>> explainAll(List<Opened> found) {
        List<Future<Explained>> each = found.stream().map(this::explain).toList();
        Future<?> all = Future.all(each);
        return all.map(done -> each.stream().map(Future::result).toList());
    }

    private Future<Explained> explain(Opened review) {
        LocalDate day = today();
        int days = new RenewalRules(review.rules()).objectionDays(review.kind());
        return review.life().isFrozen()
                ? Future.succeededFuture(new Explained(review, Optional.empty(), day, days))
                : facts.known(List.of(review.personId()), day)
                        .map(known -> new Explained(
                                review,
                                renewal(review.rules(), known, day, review.personId(), review.certificateId()),
                                day,
                                days));
    }

    /** What it would come to; empty for a review out of reach. Changes nothing. */
    public Future<Optional<Explained>> whatIf(Reach reach, UUID reviewId, RenewalWhatIf wish) {
        LocalDate known = wish.on().isBefore(today()) ? wish.on() : today();
        return reviews.find(reach, reviewId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            Opened review = found.get();
            String person = review.personId().toString();
            return facts.known(List.of(review.personId()), known)
                    .map(read -> Optional.of(new Explained(
                            review,
                            renewal(
                                    review.rules(),
                                    wish.applied(read, person),
                                    wish.on(),
                                    review.personId(),
                                    review.certificateId()),
                            wish.on(),
                            0)));
        });
    }

    private Optional<Renewal> renewal(
            List<RenewalRule> asked, Facts known, LocalDate day, UUID personId, UUID certificateId) {
        return person(known, personId).flatMap(person -> JudgingRenewals.certificate(person, certificateId)
                .flatMap(certificate ->
                        new ExplainingRenewal(asked, books.newest(), known, day).of(person, certificate)));
    }

    private static Optional<PersonFact> person(Facts known, UUID id) {
        return known.people().stream()
                .filter(each -> each.id().equals(id.toString()))
                .findFirst();
    }

    /**
     * A certificate of the asking person.
     *
     * @param review the newest, where there is one
     * @param renewal what the facts come to by the rules in force; empty when no rule speaks of it, and when the review is frozen
     */
    public record Own(CertificateFact certificate, Optional<Explained> review, Optional<Renewal> renewal) {}

    /** Of all that were ever issued to them, the newest validity first. */
    public Future<List<Own>> mine(UUID personId) {
        LocalDate day = today();
        Future<Facts> known = facts.known(List.of(personId), day);
        Future<List<Explained>> open = reviews.ofPerson(personId).compose(this::explainAll);
        Future<RenewalRules> asked = rules.ofPerson(personId);
        Future<?> all = Future.all(known, open, asked);
        return all.map(read -> person(known.result(), personId)
                .map(person -> person.certificates().stream()
                        .sorted((one, other) -> other.validTo().compareTo(one.validTo()))
                        .map(certificate -> own(
                                person,
                                certificate,
                                known.result(),
                                day,
                                open.result(),
                                asked.result().renewing()))
                        .toList())
                .orElse(List.of()));
    }

    private Own own(
            PersonFact person,
            CertificateFact certificate,
            Facts known,
            LocalDate day,
            List<Explained> reviews,
            List<RenewalRule> rules) {
        Optional<Explained> review = reviews.stream()
                .filter(each -> each.review().certificateId().toString().equals(certificate.id()))
                .findFirst();
        Optional<Renewal> renewal = review.flatMap(Explained::renewal)
                .or(() -> new ExplainingRenewal(rules, books.newest(), known, day).of(person, certificate));
        return new Own(certificate, review, renewal);
    }
}
