package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.training.Facts;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.Standing;
import xuefa.training.flow.FactSource;

/** Everything that verdicts on certificates rest on: training's facts, with certificates, assessments and sanctions. */
public final class RenewalFacts {
    private final FactSource training;
    private final Certificates certificates;
    private final Conducts conducts;

    /** Assessments and sanctions in the record. */
    public interface Conducts {
        Future<Map<UUID, Conduct>> of(Collection<UUID> people, LocalDate knownOn);
    }

    /** Of one person. */
    public record Conduct(List<Facts.AssessmentFact> assessments, List<Facts.SpanFact> sanctions) {
        public static final Conduct NONE = new Conduct(List.of(), List.of());
    }

    public RenewalFacts(FactSource training, Certificates certificates, Conducts conducts) {
        this.training = training;
        this.certificates = certificates;
        this.conducts = conducts;
    }

    /** Of these people, as known at the end of a day. */
    public Future<Facts> known(Collection<UUID> people, LocalDate day) {
        Future<Facts> facts = training.known(people, List.of(), day);
        Future<Map<UUID, List<CertificateFact>>> held = certificates.facts(people, day);
        Future<Map<UUID, Conduct>> conduct = conducts.of(people, day);
        Future<?> all = Future.all(facts, held, conduct);
        return all.map(read -> with(facts.result(), held.result(), conduct.result()));
    }

    private static Facts with(Facts facts, Map<UUID, List<CertificateFact>> held, Map<UUID, Conduct> conducts) {
        return new Facts(
                facts.jurisdictions(),
                facts.units(),
                facts.people().stream()
                        .map(person -> {
                            UUID id = UUID.fromString(person.id());
                            Conduct conduct = conducts.getOrDefault(id, Conduct.NONE);
                            Standing standing = person.standing();
                            return new PersonFact(
                                    person.id(),
                                    person.name(),
                                    person.posts(),
                                    person.terms(),
                                    held.getOrDefault(id, List.of()),
                                    new Standing(
                                            standing.employment(),
                                            standing.register(),
                                            standing.onPost(),
                                            conduct.assessments(),
                                            conduct.sanctions()));
                        })
                        .toList(),
                facts.hours(),
                facts.events(),
                facts.exams(),
                facts.exceptions(),
                facts.progress());
    }
}
